package dev.stockbridge.order;

import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Warehouse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a chunk's orders stand in the warehouse. One that should be there and does not show is looked for again for
 * a while: readings may lag, and a call whose answer was lost may arrive late (contract: Ongoing quirk 11).
 */
final class WarehouseOrderLookup {

    private final Warehouse warehouse;
    private final WarehouseOrders.Patience patience;

    WarehouseOrderLookup(Warehouse warehouse, WarehouseOrders.Patience patience) {
        this.warehouse = warehouse;
        this.patience = patience;
    }

    /** By the numbers that they were asked for; an order that is not there is left out. */
    Map<String, OrderState> of(List<OrderDecision> dispositions) {
        var asked = dispositions.stream()
                .filter(disposition -> disposition.orderNumber() != null)
                .toList();
        var states = new HashMap<String, OrderState>();
        read(asked, states);
        var expected = asked.stream().filter(OrderDecision::isExpected).toList();
        patience.until(() -> {
            var missing = expected.stream()
                    .filter(disposition -> !states.containsKey(disposition.orderNumber()))
                    .toList();
            if (missing.isEmpty()) {
                return true;
            }
            read(missing, states);
            missing.forEach(disposition -> readById(disposition, states));
            return states.keySet()
                    .containsAll(
                            expected.stream().map(OrderDecision::orderNumber).toList());
        });
        return states;
    }

    private void read(List<OrderDecision> dispositions, Map<String, OrderState> states) {
        var numbers = dispositions.stream().map(OrderDecision::orderNumber).toList();
        var byNumber = warehouse.orders(numbers).stream().collect(Collectors.groupingBy(OrderState::number));
        for (var disposition : dispositions) {
            var id = warehouseOrderId(disposition);
            byNumber.getOrDefault(disposition.orderNumber(), List.of()).stream()
                    // A number is no promise that there is one order of it.
                    .min(Comparator.comparing(state -> !Objects.equals(state.id(), id)))
                    .ifPresent(state -> states.put(disposition.orderNumber(), state));
        }
    }

    /** The warehouse may have given it another number, or write it otherwise: it is alive all the same. */
    private void readById(OrderDecision disposition, Map<String, OrderState> states) {
        var id = warehouseOrderId(disposition);
        if (id != null && !states.containsKey(disposition.orderNumber())) {
            warehouse.order(id).ifPresent(state -> states.put(disposition.orderNumber(), state));
        }
    }

    private static @Nullable Integer warehouseOrderId(OrderDecision disposition) {
        return disposition.link() == null ? null : disposition.link().warehouseOrderId();
    }
}
