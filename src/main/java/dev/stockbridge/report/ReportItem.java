package dev.stockbridge.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param key the order id, or the product reference
 * @param label the order number, or the product code
 * @param reason a stable code; for skipped items and for those that need a person
 */
public record ReportItem(
        String key,
        String label,
        String action,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        @Nullable String detail) {

    boolean needsAPerson() {
        return action.equals("attention");
    }
}
