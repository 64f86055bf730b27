package dev.stockbridge.cli.launch;

import java.util.List;

/** The jobs by their public names. */
public final class JobNames {

    public static final List<String> NAMES =
            List.of("article-sync", "order-sync", "delivery-sync", "stock-reconciliation");

    private JobNames() {}

    /** @throws CommandException if there is no job of that name */
    public static String require(String name) {
        if (!NAMES.contains(name)) {
            throw CommandException.usage("There is no job '" + name + "'. Jobs: " + String.join(", ", NAMES) + ".");
        }
        return name;
    }
}
