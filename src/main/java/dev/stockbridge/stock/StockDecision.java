package dev.stockbridge.stock;

import dev.stockbridge.outcome.ItemOutcome;

/** What happens to an item of the comparison. */
sealed interface StockDecision {

    /** Whether the shop is written to. */
    default boolean writes() {
        return this instanceof Push;
    }

    /** The item's target quantity is sent to the shop. */
    record Push(ComparisonRow row) implements StockDecision {}

    /** The item is only reported: it was skipped, needs a person, or nothing is pushed. */
    record Report(ItemOutcome outcome) implements StockDecision {}
}
