package dev.stockbridge.ops;

import java.util.List;

/** The jobs by their public names. */
final class Jobs {

    static final List<String> NAMES = List.of("article-sync", "order-sync", "delivery-sync", "stock-reconciliation");

    private Jobs() {}

    /** @throws Refusal if there is no job of that name */
    static String require(String name) {
        if (!NAMES.contains(name)) {
            throw Refusal.usage("There is no job '" + name + "'. Jobs: " + String.join(", ", NAMES) + ".");
        }
        return name;
    }
}
