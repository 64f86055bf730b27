package dev.stockbridge.stock;

import dev.stockbridge.outcome.Reason;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The result of comparing one sellable unit's stock in the shop with the warehouse's. */
public sealed interface ComparisonResult {

    /** How the unit's quantity is calculated; null where it is not. */
    default @Nullable Calculation calculation() {
        return null;
    }

    /** Why the unit is skipped or needs a person; null where it does neither. */
    default @Nullable Reason reason() {
        return null;
    }

    /** A sentence for the report, or null. */
    default @Nullable String detail() {
        return null;
    }

    /** The kind of result as the database stores it: the record's name in lower case. */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The shop has the quantity that it should have. */
    record Unchanged(Calculation calculation) implements ComparisonResult {}

    /**
     * The shop has another quantity.
     *
     * @param arithmetic how the target is calculated, in words
     * @param detail the whole sentence for the report
     */
    record Differs(Calculation calculation, String arithmetic, String detail) implements ComparisonResult {}

    /** The unit is not compared. */
    record Skipped(Reason reason, @Nullable String detail) implements ComparisonResult {}

    /** The unit cannot be compared until a person has looked at it. */
    record Attention(Reason reason, String detail) implements ComparisonResult {}

    /**
     * How a quantity is calculated. All figures are in pieces.
     *
     * @param figure what the warehouse states
     * @param ordered pieces in open orders that were added, or taken off if negative
     * @param target what the shop should show
     */
    record Calculation(BigDecimal figure, BigDecimal ordered, BigDecimal target) {

        /** Whether nothing is left to sell. */
        boolean leavesNothing() {
            return target.subtract(ordered.max(BigDecimal.ZERO)).signum() <= 0;
        }
    }
}
