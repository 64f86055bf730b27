package dev.stockbridge.deliveries;

import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.run.ItemOutcome;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Decides what is due for each order of the warehouse. Calls nobody. */
final class DeliveryDesk {

    private final Shipping shipping;
    private final Clock clock;

    DeliveryDesk(Shipping shipping, Clock clock) {
        this.shipping = shipping;
        this.clock = clock;
    }

    /** @param orderId the shop's id of the order, or null when it is none of ours */
    Due due(OrderState state, @Nullable Long orderId, @Nullable Delivery delivery) {
        if (orderId == null) {
            return nothing(ItemOutcome.foreign(state.number(), "not-ours", null));
        }
        var key = Long.toString(orderId);
        var unchanged = ItemOutcome.unchanged(key, state.number());
        if (!shipping.isShipped(state)) {
            return nothing(unchanged);
        }
        if (delivery != null && delivery.state() == Delivery.State.DONE) {
            return !delivery.tracked() && Shipping.trackingCode(state) != null
                    ? new Due.LateTracking(new Completed(unchanged, delivery.withTracking()))
                    : nothing(unchanged);
        }
        var seenAt = delivery == null ? clock.instant() : delivery.seenAt();
        var due = new Due.Shipped(orderId, state, delivery, seenAt);
        var attempted = delivery != null && delivery.attemptedAt() != null;
        return due.isWhole() && !attempted && shipping.waitsForTracking(due)
                ? new Due.Nothing(new Completed(
                        ItemOutcome.skipped(key, state.number(), "awaiting-tracking", null),
                        due.in(Delivery.State.WAITING, null)))
                : due;
    }

    private static Due nothing(ItemOutcome outcome) {
        return new Due.Nothing(new Completed(outcome, null));
    }
}
