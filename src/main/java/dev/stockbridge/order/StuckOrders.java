package dev.stockbridge.order;

import dev.stockbridge.link.OrderLink;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.settings.StoreSettings;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells a person of orders that stay at an unusual status of the warehouse for longer than {@code orders.stuck-alarm}. */
final class StuckOrders {

    private final UsualStatuses usual;
    private final Duration alarm;
    private final Clock clock;

    StuckOrders(StoreSettings store, Clock clock) {
        this.usual = new UsualStatuses(store);
        this.alarm = store.orders().stuckAlarm();
        this.clock = clock;
    }

    /** Says what is to be said of an order that is in the warehouse as it was sent. */
    void judge(Order order, OrderLink link, OrderState state, OrderResults results) {
        if (state.status() == null || usual.contains(state.status())) {
            results.unchanged(order);
            if (link.unusual() != null) {
                results.usual.add(order.id());
            }
            return;
        }
        results.unusual.put(order.id(), state.status());
        var known = link.unusual() != null && link.unusual().status() == state.status() ? link.unusual() : null;
        var since = known == null ? clock.instant() : known.since();
        if (isOverdue(new OrderLink.Unusual(state.status(), since))) {
            results.attention(order, Reason.STUCK_IN_WAREHOUSE, state.statusInWords() + " since " + since);
        } else {
            results.unchanged(order);
        }
    }

    /** Whether the warehouse has to be asked about it. */
    boolean isOverdue(OrderLink.@Nullable Unusual unusual) {
        return unusual != null && !unusual.since().plus(alarm).isAfter(clock.instant());
    }
}
