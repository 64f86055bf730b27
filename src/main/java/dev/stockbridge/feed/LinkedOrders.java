package dev.stockbridge.feed;

import dev.stockbridge.link.DeliveryLedger;
import dev.stockbridge.link.DeliveryLedger.Linked;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.StatusQuery;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.run.record.NewTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Reads all orders of the ledger that may be open in the warehouse, whenever their status changed. */
public final class LinkedOrders implements FeedSource<OrderState> {

    private static final String BEGAN = ChangedStatuses.BEGAN;
    private static final String AFTER = "linked.after";
    private static final int AT_ONCE = 100;

    private final Warehouse warehouse;
    private final ForeignTime time;
    private final DeliveryLedger ledger;
    private final String store;
    private final NewTransaction newTransaction;
    private @Nullable Instant began;
    /** The ledger's orders that are being delivered have ids above this one. */
    private long after;

    private long lastId;

    public LinkedOrders(
            Warehouse warehouse, ForeignTime time, DeliveryLedger ledger, String store, NewTransaction newTransaction) {
        this.warehouse = warehouse;
        this.time = time;
        this.ledger = ledger;
        this.store = store;
        this.newTransaction = newTransaction;
    }

    @Override
    public List<OrderState> next() {
        if (began == null) {
            began = now();
        }
        while (true) {
            after = lastId;
            var linked = newTransaction.call(() -> ledger.open(store, after, AT_ONCE));
            if (linked.isEmpty()) {
                return List.of();
            }
            lastId = linked.get(linked.size() - 1).orderId();
            var orders = read(linked);
            if (!orders.isEmpty()) {
                return orders;
            }
        }
    }

    /** The time by the warehouse's clock, or by ours if it tells none that is plausible. */
    private Instant now() {
        var date = warehouse
                .changed(new StatusQuery(time.now(), OrderState.CANCELLED, OrderState.CANCELLED, 0, 1))
                .date();
        return time.present(date);
    }

    /** An order that is not found by its number may have another one in the warehouse, and is asked for by its id. */
    private List<OrderState> read(List<Linked> linked) {
        var orders = new ArrayList<>(
                warehouse.orders(linked.stream().map(Linked::orderNumber).toList()));
        var found = orders.stream().map(OrderState::id).collect(Collectors.toSet());
        linked.stream()
                .map(Linked::warehouseOrderId)
                .filter(id -> id != null && !found.contains(id))
                .forEach(id -> warehouse.order(id).ifPresent(orders::add));
        return orders;
    }

    @Override
    public void open(ExecutionContext context) {
        after = context.getLong(AFTER, 0);
        lastId = after;
        if (context.containsKey(BEGAN)) {
            began = Instant.parse(context.getString(BEGAN));
        }
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(AFTER, after);
        if (began != null) {
            context.putString(BEGAN, began.toString());
        }
    }
}
