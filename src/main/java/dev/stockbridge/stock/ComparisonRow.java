package dev.stockbridge.stock;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.QuantityChange;
import dev.stockbridge.outcome.Reason;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item of the comparison, as it was stored.
 *
 * @param reference the shop's unit; product 0 for an article that only the warehouse has
 * @param target what the shop should show, where that is known
 * @param quantity what the shop showed when it was compared, or null where it did not say
 * @param reserved what its orders reserved then, or null where it did not say
 * @param arithmetic how the target is calculated, where the item differs
 */
record ComparisonRow(
        long seq,
        ProductReference reference,
        String key,
        String label,
        String code,
        String verdict,
        @Nullable Reason reason,
        @Nullable String detail,
        @Nullable BigDecimal target,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal reserved,
        @Nullable String arithmetic) {

    /** The quantities that differ; null where the item does not differ or the shop did not say its quantity. */
    @Nullable
    QuantityChange change() {
        return quantity == null || target == null || arithmetic == null
                ? null
                : new QuantityChange(quantity, target, arithmetic);
    }

    /** What is reported of an item that is not pushed, or in a plan. */
    ItemOutcome outcome() {
        return switch (verdict) {
            case "push" -> ItemOutcome.done(key, label, Action.PUSHED, detail).withChange(change());
            case "differs" ->
                ItemOutcome.done(key, label, Action.DIFFERS, detail).withChange(change());
            case "attention" -> ItemOutcome.attention(key, label, Objects.requireNonNull(reason), detail);
            default ->
                isNoUnit()
                        ? ItemOutcome.unrelated(key, Objects.requireNonNull(reason), detail)
                        : ItemOutcome.skipped(key, label, Objects.requireNonNull(reason), detail);
        };
    }

    /** A planned item that is gone from the shop was a unit, and its key is one. */
    private boolean isNoUnit() {
        return reference.productId() == 0 && reason != Reason.BASIS_MOVED;
    }
}
