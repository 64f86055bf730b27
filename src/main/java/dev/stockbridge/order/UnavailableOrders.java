package dev.stockbridge.order;

import dev.stockbridge.feed.OrderReading;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.record.NewTransaction;
import java.util.List;

/** Decides on orders that could not be read: unreadable, deleted in the shop, or unknown on both sides. */
final class UnavailableOrders {

    private final RunSession session;
    private final OrderLinks links;
    private final NewTransaction newTransaction;

    UnavailableOrders(RunSession session, OrderLinks links, NewTransaction newTransaction) {
        this.session = session;
        this.links = links;
        this.newTransaction = newTransaction;
    }

    OrderDecision decide(OrderReading reading) {
        var result = OrderResult.of(reading.key(), outcome(reading));
        return new OrderDecision.Settled(
                // An announced order that was deleted in the shop: its announcement is deleted, too.
                reading instanceof OrderReading.Missing ? result.with(OrderResult.Note.NOT_ARRIVED) : result, null);
    }

    private ItemOutcome outcome(OrderReading reading) {
        if (reading instanceof OrderReading.Unreadable unreadable) {
            return ItemOutcome.attention(unreadable.key(), unreadable.key(), Reason.UNREADABLE, unreadable.detail());
        }
        return reading instanceof OrderReading.Missing missing && isUnknown(missing.id())
                ? ItemOutcome.unknown(reading.key(), "the shop has no order with this id, and none was ever sent")
                : ItemOutcome.skipped(reading.key(), reading.key(), Reason.GONE_FROM_SHOP, null);
    }

    /** Whether a person named the order, and not even our links hold it. */
    private boolean isUnknown(long id) {
        return !session.run().options().items().isEmpty()
                && newTransaction.call(
                        () -> links.of(session.run().store(), List.of(id)).isEmpty());
    }
}
