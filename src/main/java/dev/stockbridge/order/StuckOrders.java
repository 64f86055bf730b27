package dev.stockbridge.order;

import dev.stockbridge.link.OrderLink;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.settings.StoreSettings;
import java.time.Clock;
import java.time.Duration;

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

    /** Judges an order that is in the warehouse as it was sent. */
    OrderResult judge(Order order, OrderLink link, OrderState state) {
        if (state.status() == null || usual.contains(state.status())) {
            var unchanged = OrderResult.unchanged(order);
            return link.unusual() == null ? unchanged : unchanged.with(OrderResult.Note.USUAL_AGAIN);
        }
        var known = link.unusual() != null && link.unusual().status() == state.status() ? link.unusual() : null;
        var since = known == null ? clock.instant() : known.since();
        var result = since.plus(alarm).isAfter(clock.instant())
                ? OrderResult.unchanged(order)
                : OrderResult.attention(order, Reason.STUCK_IN_WAREHOUSE, state.statusInWords() + " since " + since);
        return result.atUnusual(state.status());
    }
}
