package dev.stockbridge.deliveries;

import dev.stockbridge.run.ItemOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order, for the report and for the ledger.
 *
 * @param delivery the row to store, or null where it stays as it is
 */
record Completed(ItemOutcome outcome, @Nullable Delivery delivery) {}
