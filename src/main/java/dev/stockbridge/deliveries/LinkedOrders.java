package dev.stockbridge.deliveries;

import dev.stockbridge.deliveries.DeliveryLedger.Linked;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Warehouse;
import java.util.List;
import java.util.Objects;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.support.TransactionOperations;

/** Reads all of our orders that may stand open in the warehouse, whenever their status changed. */
final class LinkedOrders implements DeliverySource {

    private static final String AFTER = "linked.after";
    private static final int AT_ONCE = 100;

    private final Warehouse warehouse;
    private final DeliveryLedger ledger;
    private final String store;
    private final TransactionOperations apart;
    private long after;
    private long handedOn;

    /** @param apart work outside of the chunk's transaction: it holds no connection while the warehouse is asked */
    LinkedOrders(Warehouse warehouse, DeliveryLedger ledger, String store, TransactionOperations apart) {
        this.warehouse = warehouse;
        this.ledger = ledger;
        this.store = store;
        this.apart = apart;
    }

    @Override
    public List<OrderState> next() {
        while (true) {
            after = handedOn;
            var linked = Objects.requireNonNull(apart.execute(status -> ledger.open(store, after, AT_ONCE)));
            if (linked.isEmpty()) {
                return List.of();
            }
            handedOn = linked.get(linked.size() - 1).orderId();
            var orders =
                    warehouse.orders(linked.stream().map(Linked::orderNumber).toList());
            if (!orders.isEmpty()) {
                return orders;
            }
        }
    }

    @Override
    public void from(ExecutionContext context) {
        after = context.getLong(AFTER, 0);
        handedOn = after;
    }

    @Override
    public void into(ExecutionContext context) {
        context.putLong(AFTER, after);
    }
}
