package dev.stockbridge.deliveries;

import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderLine;
import dev.stockbridge.ongoing.OrderState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is due for an order of the warehouse, as far as the warehouse and our own ledger tell. */
sealed interface Due {

    /** Nothing is asked of the shop. */
    record Nothing(Completed completed) implements Due {}

    /** Completed without a tracking code, which has come since. */
    record LateTracking(Completed completed) implements Due {}

    /**
     * To be completed in the shop, or in part.
     *
     * @param isTold whether a person was told of it; one that is done is only looked at because of that
     */
    record Shipped(long orderId, OrderState state, @Nullable Delivery delivery, Instant seenAt, boolean isTold)
            implements Due {

        String key() {
            return Long.toString(orderId);
        }

        String label() {
            return state.number();
        }

        boolean isWhole() {
            return Shipping.isWhole(state);
        }

        boolean isDone() {
            return delivery != null && delivery.state() == Delivery.State.DONE;
        }

        /** What of these rows of the shop's order did not leave, in words; null when all of it did. */
        @Nullable
        String missing(Order order, List<OrderLine> rows) {
            return isWhole() ? Remainder.of(order, rows, state) : Shipping.missing(state);
        }

        /** When the shop was asked for it without an answer, or null. */
        @Nullable
        Instant attemptedAt() {
            return delivery == null ? null : delivery.attemptedAt();
        }

        @Nullable
        String trackingCode() {
            return Shipping.trackingCode(state);
        }

        Delivery in(Delivery.State standing, @Nullable Instant attemptedAt) {
            return new Delivery(orderId, label(), standing, seenAt, attemptedAt, trackingCode() != null);
        }

        /** Still to be completed; {@code attemptedAt} where a call for it may be at work. */
        Delivery open(@Nullable Instant attemptedAt) {
            return in(attemptedAt == null ? Delivery.State.WAITING : Delivery.State.ATTEMPTED, attemptedAt);
        }
    }
}
