package dev.stockbridge.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stockbridge.outcome.QuantityChange;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param key the order id, or the product reference
 * @param label the order number, or the product code
 * @param reason a stable code; for skipped items and for those that need a person
 * @param change the quantities that differ, for the page; not a member of report.json
 */
public record ReportItem(
        String key,
        String label,
        String action,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        @Nullable String detail,
        @JsonIgnore @Nullable QuantityChange change) {

    public boolean needsAPerson() {
        return action.equals("attention");
    }
}
