package dev.stockbridge.orders;

import dev.stockbridge.run.ItemOutcome;
import dev.stockbridge.run.RunSession;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** Says what became of orders that could not be read: unreadable, deleted in the shop, or never known to anybody. */
final class UnavailableOrders {

    private final RunSession session;
    private final OrderLinks links;
    private final TransactionOperations apart;

    /** @param apart work outside of the chunk's transaction, which holds no connection while the warehouse is asked */
    UnavailableOrders(RunSession session, OrderLinks links, TransactionOperations apart) {
        this.session = session;
        this.links = links;
        this.apart = apart;
    }

    ItemOutcome outcome(OrderReading reading) {
        if (reading instanceof OrderReading.Unreadable unreadable) {
            return ItemOutcome.attention(unreadable.key(), unreadable.key(), "unreadable", unreadable.detail());
        }
        return reading instanceof OrderReading.Missing missing && isUnknown(missing.id())
                ? ItemOutcome.unknown(reading.key(), "the shop has no order with this id, and none was ever sent")
                : ItemOutcome.skipped(reading.key(), reading.key(), "gone-from-shop", null);
    }

    /** Whether a person named the order, and not even our links hold it. */
    private boolean isUnknown(long id) {
        return !session.run().options().items().isEmpty()
                && Boolean.TRUE.equals(apart.execute(
                        status -> links.of(session.run().store(), List.of(id)).isEmpty()));
    }
}
