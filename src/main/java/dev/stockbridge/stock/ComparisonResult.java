package dev.stockbridge.stock;

import dev.stockbridge.outcome.Reason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the comparison makes of one sellable unit. */
public sealed interface ComparisonResult {

    /** The shop has the quantity that it should have. */
    record Unchanged(Reckoning reckoning) implements ComparisonResult {}

    /**
     * The shop has another quantity.
     *
     * @param arithmetic how the target is calculated, in words
     * @param detail the whole sentence for the report
     */
    record Differs(Reckoning reckoning, String arithmetic, String detail) implements ComparisonResult {}

    /** It is left alone. */
    record Skipped(Reason reason, @Nullable String detail) implements ComparisonResult {}

    /** It needs a person. */
    record Attention(Reason reason, String detail) implements ComparisonResult {}

    /**
     * How the quantity comes about.
     *
     * @param figure what the warehouse says there is
     * @param available what of it can be sold: whole pieces, the buffer taken off, never below zero
     * @param ordered units of open orders that were added or taken off
     * @param target what the shop should show
     */
    record Reckoning(BigDecimal figure, BigDecimal available, BigDecimal ordered, BigDecimal target) {

        /** Whether nothing is left to sell. */
        boolean leavesNothing() {
            return target.subtract(ordered.max(BigDecimal.ZERO)).signum() <= 0;
        }
    }
}
