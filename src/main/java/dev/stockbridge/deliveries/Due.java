package dev.stockbridge.deliveries;

import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderLine;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.run.AttentionItem;
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
     * @param item what a person is told of it now, or null
     */
    record Shipped(
            long orderId,
            OrderState state,
            @Nullable Delivery delivery,
            Instant seenAt,
            boolean isTold,
            @Nullable AttentionItem item)
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

        /** How many calls in a row the shop left unanswered. */
        int unanswered() {
            return delivery == null ? 0 : delivery.unanswered();
        }

        @Nullable
        String trackingCode() {
            return Shipping.trackingCode(state);
        }

        /** Complete in the shop. */
        Delivery done() {
            return row(Delivery.State.DONE, null, 0);
        }

        /** Still to be completed, with all calls answered; {@code attemptedAt} where one may be at work all the same. */
        Delivery open(@Nullable Instant attemptedAt) {
            return open(attemptedAt, 0);
        }

        /** About to be called at this instant; unanswered until the shop has answered. */
        Delivery called(Instant attemptedAt) {
            return open(attemptedAt, unanswered() + 1);
        }

        /** As it was before a call that never arrived. */
        Delivery notCalled() {
            return open(attemptedAt(), unanswered());
        }

        private Delivery open(@Nullable Instant attemptedAt, int unanswered) {
            return row(
                    attemptedAt == null ? Delivery.State.WAITING : Delivery.State.ATTEMPTED, attemptedAt, unanswered);
        }

        private Delivery row(Delivery.State standing, @Nullable Instant attemptedAt, int unanswered) {
            return new Delivery(orderId, label(), standing, seenAt, attemptedAt, unanswered, trackingCode() != null);
        }
    }
}
