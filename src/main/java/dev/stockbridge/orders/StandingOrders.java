package dev.stockbridge.orders;

import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Warehouse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads how a chunk's orders stand in the warehouse. One that should be there and does not show is looked for again for
 * a while: readings may lag, and a call whose answer was lost may arrive late (contract: Ongoing quirk 11).
 */
final class StandingOrders {

    private final Warehouse warehouse;
    private final WarehouseOrders.Patience patience;

    StandingOrders(Warehouse warehouse, WarehouseOrders.Patience patience) {
        this.warehouse = warehouse;
        this.patience = patience;
    }

    /** By their numbers; an order that is not there is left out. */
    Map<String, OrderState> of(List<Disposition> dispositions) {
        var states = new HashMap<String, OrderState>();
        var numbers = dispositions.stream()
                .map(Disposition::orderNumber)
                .filter(Objects::nonNull)
                .toList();
        read(numbers, states);
        var expected = dispositions.stream()
                .filter(Disposition::isExpected)
                .map(Disposition::orderNumber)
                .toList();
        if (!states.keySet().containsAll(expected)) {
            patience.until(() -> {
                read(
                        expected.stream()
                                .filter(number -> !states.containsKey(number))
                                .toList(),
                        states);
                return states.keySet().containsAll(expected);
            });
        }
        return states;
    }

    private void read(Collection<String> numbers, Map<String, OrderState> states) {
        warehouse.orders(List.copyOf(numbers)).forEach(state -> states.putIfAbsent(state.number(), state));
    }
}
