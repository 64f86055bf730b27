package dev.stockbridge.deliveries;

import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.run.AttentionItem;
import dev.stockbridge.run.ItemOutcome;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what is due for each order of the warehouse. Calls nobody. */
final class DeliveryDesk {

    private final Shipping shipping;
    private final Clock clock;
    private final Set<String> told;
    private final Map<String, AttentionItem> items;

    /**
     * @param told keys of the orders that a person was told of, those that were dismissed included
     * @param items what a person is told of now, by those keys
     */
    DeliveryDesk(Shipping shipping, Clock clock, Set<String> told, Map<String, AttentionItem> items) {
        this.shipping = shipping;
        this.clock = clock;
        this.told = Set.copyOf(told);
        this.items = Map.copyOf(items);
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
        boolean isTold = told.contains(key);
        if (delivery != null && delivery.state() == Delivery.State.DONE && !isTold) {
            return !delivery.tracked() && Shipping.trackingCode(state) != null
                    ? new Due.LateTracking(new Completed(unchanged, delivery.withTracking()))
                    : nothing(unchanged);
        }
        var seenAt = delivery == null ? clock.instant() : delivery.seenAt();
        var due = new Due.Shipped(orderId, state, delivery, seenAt, isTold, items.get(key));
        var attempted = delivery != null && delivery.attemptedAt() != null;
        return due.isWhole() && !attempted && !due.isDone() && shipping.waitsForTracking(due)
                ? new Due.Nothing(new Completed(
                        ItemOutcome.skipped(key, state.number(), "awaiting-tracking", null), due.open(null)))
                : due;
    }

    private static Due nothing(ItemOutcome outcome) {
        return new Due.Nothing(new Completed(outcome, null));
    }
}
