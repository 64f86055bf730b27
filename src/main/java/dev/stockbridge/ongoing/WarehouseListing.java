package dev.stockbridge.ongoing;

import dev.stockbridge.http.Call;
import dev.stockbridge.http.Connection;
import dev.stockbridge.http.SystemFault;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the warehouse's statuses and ways of delivery, and all orders of a goods owner by id. Throws
 * {@link SystemFault} when the warehouse cannot be used.
 */
public final class WarehouseListing {

    private final Connection connection;
    private final WarehouseApi api;
    private final int goodsOwnerId;

    WarehouseListing(Connection connection, WarehouseApi api, int goodsOwnerId) {
        this.connection = connection;
        this.api = api;
        this.goodsOwnerId = goodsOwnerId;
    }

    /** The order statuses of this warehouse. */
    public Statuses statuses() {
        return connection.send(
                Call.get("/orders/statuses"),
                api::statuses,
                answer -> new Statuses(
                        Lookup.wrapped(answer, "orderStatuses", status -> Nodes.whole(status.path("number"))),
                        answer.date()));
    }

    /** The codes of this warehouse's ways of delivery. */
    public Set<String> waysOfDelivery() {
        return connection.send(
                Call.get("/orders/wayOfDeliveryTypes"),
                () -> api.waysOfDelivery(goodsOwnerId),
                answer -> Lookup.wrapped(answer, "wayOfDeliveryTypes", way -> Nodes.text(way.path("code"))));
    }

    /** At most {@code most} orders by ascending id, from {@code orderIdFrom} on, inclusive. */
    public List<OrderState> orders(int orderIdFrom, int most) {
        return connection.send(
                Call.get("/orders"),
                () -> api.ordersFrom(goodsOwnerId, orderIdFrom, most),
                Lookup.ascending(OrderState::of, OrderState::id, orderIdFrom));
    }

    /**
     * The order statuses of a warehouse.
     *
     * @param numbers status numbers; their texts are in the warehouse's language
     * @param date the warehouse's clock when it answered, or null if unknown
     */
    public record Statuses(Set<Integer> numbers, @Nullable Instant date) {}
}
