package dev.stockbridge.order;

import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.run.Poller;
import java.util.Collection;
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
    private final Poller poller;

    WarehouseOrderLookup(Warehouse warehouse, Poller poller) {
        this.warehouse = warehouse;
        this.poller = poller;
    }

    /** By the numbers that they were asked for; an order that is not there is left out. */
    Map<String, OrderState> of(Collection<OrderIntent> intents) {
        var asked = intents.stream()
                .filter(OrderIntent.InWarehouse.class::isInstance)
                .map(OrderIntent.InWarehouse.class::cast)
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        var states = new HashMap<String, OrderState>();
        read(asked, states);
        var expected =
                asked.stream().filter(OrderIntent.InWarehouse::isExpected).toList();
        poller.until(() -> {
            var missing = expected.stream()
                    .filter(intent -> !states.containsKey(intent.orderNumber()))
                    .toList();
            if (missing.isEmpty()) {
                return true;
            }
            read(missing, states);
            missing.forEach(intent -> readById(intent, states));
            return states.keySet()
                    .containsAll(expected.stream()
                            .map(OrderIntent.InWarehouse::orderNumber)
                            .toList());
        });
        return states;
    }

    private void read(List<OrderIntent.InWarehouse> intents, Map<String, OrderState> states) {
        var numbers = intents.stream().map(OrderIntent.InWarehouse::orderNumber).toList();
        var byNumber = warehouse.orders(numbers).stream().collect(Collectors.groupingBy(OrderState::number));
        for (var intent : intents) {
            var id = warehouseOrderId(intent);
            byNumber.getOrDefault(intent.orderNumber(), List.of()).stream()
                    // A number is no promise that there is one order of it.
                    .min(Comparator.comparing(state -> !Objects.equals(state.id(), id)))
                    .ifPresent(state -> states.put(intent.orderNumber(), state));
        }
    }

    /** The warehouse may have given it another number, or write it otherwise: it is alive all the same. */
    private void readById(OrderIntent.InWarehouse intent, Map<String, OrderState> states) {
        var id = warehouseOrderId(intent);
        if (id != null && !states.containsKey(intent.orderNumber())) {
            warehouse.order(id).ifPresent(state -> states.put(intent.orderNumber(), state));
        }
    }

    private static @Nullable Integer warehouseOrderId(OrderIntent.InWarehouse intent) {
        return intent.link() == null ? null : intent.link().warehouseOrderId();
    }
}
