package dev.stockbridge.report.html;

import dev.stockbridge.outcome.Reason;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.report.StockChange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One item in the list of a run's page. */
record ItemRow(ReportItem item, String action, @Nullable StockChange change) {

    static ItemRow of(ReportItem item, boolean plan) {
        return new ItemRow(
                item, word(item.action(), plan), item.change() == null ? null : StockChange.of(item.change()));
    }

    /** What was done with an item, or in a plan would be. */
    static String word(String action, boolean plan) {
        return switch (action) {
            case "attention" -> "needs a person";
            case "created", "updated", "cancelled", "pushed", "delivered" -> plan ? "would be " + action : action;
            default -> action;
        };
    }

    /** What a person calls it. */
    String name() {
        return item.label().isBlank() ? item.key() : item.label();
    }

    /** The key, where it is not the name. */
    String key() {
        return name().equals(item.key()) ? "" : item.key();
    }

    String reason() {
        return item.reason() == null ? "" : item.reason();
    }

    String meaning() {
        return Optional.ofNullable(item.reason())
                .flatMap(Reason::of)
                .map(Reason::meaning)
                .orElse("");
    }

    String detail() {
        return item.detail() == null ? "" : item.detail();
    }
}
