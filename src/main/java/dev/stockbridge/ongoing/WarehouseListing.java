package dev.stockbridge.ongoing;

import dev.stockbridge.http.Call;
import dev.stockbridge.http.Connection;
import dev.stockbridge.http.SystemFault;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a warehouse lists: its small look-up lists, and all of a goods owner's orders by their ids. Reads
 * only; throws {@link SystemFault} when the system is in the way.
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

    /** The order statuses that this warehouse knows. */
    public Statuses statuses() {
        return connection.send(Call.get("/orders/statuses"), api::statuses, answer -> {
            Set<Integer> numbers = new TreeSet<>();
            for (JsonNode status : Lookup.wrapped(answer, "orderStatuses")) {
                Integer number = Nodes.whole(status.path("number"));
                if (number != null) {
                    numbers.add(number);
                }
            }
            return new Statuses(numbers, answer.date());
        });
    }

    /** The codes of the ways of delivery that this warehouse knows. */
    public Set<String> waysOfDelivery() {
        return connection.send(
                Call.get("/orders/wayOfDeliveryTypes"), () -> api.waysOfDelivery(goodsOwnerId), answer -> {
                    Set<String> codes = new TreeSet<>();
                    for (JsonNode way : Lookup.wrapped(answer, "wayOfDeliveryTypes")) {
                        String code = Nodes.text(way.path("code"));
                        if (code != null) {
                            codes.add(code);
                        }
                    }
                    return codes;
                });
    }

    /** At most so many orders from this id on, the id itself included, by ascending id. */
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
     * @param date the warehouse's clock when it answered, or null if it did not say
     */
    public record Statuses(Set<Integer> numbers, @Nullable Instant date) {}
}
