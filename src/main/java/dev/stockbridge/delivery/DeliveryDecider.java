package dev.stockbridge.delivery;

import dev.stockbridge.link.Delivery;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.run.record.ForeignTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides what is due for each order of the warehouse. Calls nobody. */
final class DeliveryDecider {

    private final Shipping shipping;
    private final ForeignTime time;
    private final Set<String> told;
    private final Map<String, AttentionItem> items;
    private final Predicate<String> sells;

    /**
     * @param told keys of the orders that a person was told of, those that were dismissed included
     * @param items what a person is told of now, by those keys
     * @param sells whether the article of this number is one that the shop sells
     */
    DeliveryDecider(
            Shipping shipping,
            ForeignTime time,
            Set<String> told,
            Map<String, AttentionItem> items,
            Predicate<String> sells) {
        this.shipping = shipping;
        this.time = time;
        this.told = Set.copyOf(told);
        this.items = Map.copyOf(items);
        this.sells = sells;
    }

    /** @param orderId the shop's id of the order, or null when it is none of ours */
    DeliveryDecision due(OrderState state, @Nullable Long orderId, @Nullable Delivery delivery) {
        if (orderId == null) {
            return nothing(ItemOutcome.unrelated(state.number(), Reason.NOT_OURS, null));
        }
        var key = Long.toString(orderId);
        var unchanged = ItemOutcome.unchanged(key, state.number());
        boolean isTold = told.contains(key);
        // What had left and was not settled stays to be settled, whatever its status became.
        if (!shipping.hasLeft(state) && delivery == null && !isTold) {
            return nothing(unchanged);
        }
        if (delivery != null && delivery.state() == Delivery.State.DONE && !isTold) {
            return !delivery.tracked() && Shipping.trackingCode(state) != null
                    ? new DeliveryDecision.LateTracking(new DeliveryResult(unchanged, delivery.withTracking()))
                    : nothing(unchanged);
        }
        var now = time.now();
        // Our own clock may have been wrong when it was first seen.
        var seenAt = delivery == null || delivery.seenAt().isAfter(now) ? now : delivery.seenAt();
        var due = new DeliveryDecision.Shipped(
                orderId, state, delivery, seenAt, !shipping.isShipped(state), isTold, items.get(key), sells);
        var attempted = delivery != null && delivery.attemptedAt() != null;
        return due.isWhole() && !state.isCancelled() && !attempted && !due.isDone() && shipping.waitsForTracking(due)
                ? new DeliveryDecision.Nothing(DeliveryResult.awaitingTracking(due))
                : due;
    }

    private static DeliveryDecision nothing(ItemOutcome outcome) {
        return new DeliveryDecision.Nothing(new DeliveryResult(outcome, null));
    }
}
