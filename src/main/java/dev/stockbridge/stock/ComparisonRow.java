package dev.stockbridge.stock;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.outcome.QuantityChange;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stored item of the comparison that is not unchanged.
 *
 * @param seq ascending number of the item
 * @param reference the shop's unit; product 0 for an article that only the warehouse has
 * @param push whether the item differs and its quantity may be pushed
 * @param quantity what the shop had when it was compared, in pieces, or null if it did not say
 * @param reserved what the shop's orders reserved then, in pieces, or null if it did not say
 */
record ComparisonRow(
        long seq,
        ProductReference reference,
        String key,
        String label,
        String code,
        ComparisonResult result,
        boolean push,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal reserved) {

    /** What the shop should have, in pieces; only for an item that differs. */
    BigDecimal target() {
        return Objects.requireNonNull(result.calculation()).target();
    }

    /** The quantities that differ; null where the item does not differ or the shop did not say its quantity. */
    @Nullable
    QuantityChange change() {
        return quantity != null && result instanceof ComparisonResult.Differs differs
                ? new QuantityChange(quantity, target(), differs.arithmetic())
                : null;
    }
}
