package dev.stockbridge.stock;

import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.mycashflow.StockChange;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;

/** Sends quantities to the shop, one by one. Each stock item is read again just before, and decided on again. */
final class StockPusher {

    private final Shop shop;
    private final ConsecutiveFailures failures;

    StockPusher(Shop shop, ConsecutiveFailures failures) {
        this.shop = shop;
        this.failures = failures;
    }

    /**
     * Pushes an item's target quantity, unless the shop's stock item has changed since the comparison.
     *
     * @throws SystemFault where the fault is not this item's, or too many items failed in a row
     */
    ItemOutcome push(ComparisonRow row) {
        try {
            var decision = StockProcessor.beforePush(row, shop.stockItem(row.code()));
            return decision instanceof StockDecision.Report report ? report.outcome() : send(row);
        } catch (SystemFault fault) {
            if (!fault.mayBeOfOneItem()) {
                throw fault;
            }
            // The item's quantity is unchanged: after a push without an answer the item was read and found as before.
            failures.add(row.key(), 500);
            return rejected(row, 500, "");
        }
    }

    private ItemOutcome send(ComparisonRow row) {
        var change = shop.setQuantity(
                row.code(),
                row.target().longValueExact(),
                found -> StockProcessor.afterUnansweredPush(row, found).writes());
        if (change instanceof StockChange.Unanswered unanswered) {
            return ((StockDecision.Report) StockProcessor.afterUnansweredPush(row, unanswered.found())).outcome();
        }
        failures.reset();
        return change instanceof StockChange.Refused refused
                ? rejected(row, refused.status(), refused.detail())
                : StockProcessor.outcome(row);
    }

    private static ItemOutcome rejected(ComparisonRow row, int status, String detail) {
        return ItemOutcome.attention(
                        row.key(),
                        row.label(),
                        Reason.REJECTED_BY_SHOP,
                        "the shop answered " + status + (detail.isEmpty() ? "" : ": " + detail))
                .withFailureStatus(status);
    }
}
