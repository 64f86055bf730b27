package dev.stockbridge.delivery;

import dev.stockbridge.link.Delivery;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderLine;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.outcome.AttentionItem;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is due for an order of the warehouse, as far as the warehouse and our own ledger tell. */
sealed interface DeliveryDecision {

    /** Nothing is asked of the shop. */
    record Nothing(DeliveryResult completed) implements DeliveryDecision {}

    /** Completed without a tracking code, which has come since. */
    record LateTracking(DeliveryResult completed) implements DeliveryDecision {}

    /**
     * To be completed in the shop, or in part.
     *
     * @param isAtLaterStatus whether its status tells of what came after it had left
     * @param isTold whether a person was told of it; one that is done is only looked at because of that
     * @param item what a person is told of it now, or null
     * @param sells whether the article of this number is one that the shop sells
     */
    record Shipped(
            long orderId,
            OrderState state,
            @Nullable Delivery delivery,
            Instant seenAt,
            boolean isAtLaterStatus,
            boolean isTold,
            @Nullable AttentionItem item,
            Predicate<String> sells)
            implements DeliveryDecision {

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
            var own = own(order);
            return Shipping.isWhole(own) ? DeliveryCoverage.of(order, rows, state) : Shipping.missing(own);
        }

        /**
         * The rows that were sent. One that the warehouse added itself, such as a bag, has no number of the shop's, or one
         * that is none of this order's lines and an article that the shop does not sell.
         */
        List<OrderState.Line> own(Order order) {
            var lines =
                    order.lines().stream().map(line -> Long.toString(line.id())).collect(Collectors.toSet());
            return state.lines().stream()
                    .filter(OrderState.Line::isNumberedByShop)
                    .filter(row -> lines.contains(row.rowNumber()) || sells.test(row.articleNumber()))
                    .toList();
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

        /** As it was before a call that never arrived; our own clock may have been wrong at the call before. */
        Delivery notCalled(Instant now) {
            var attempted = attemptedAt();
            return open(attempted != null && attempted.isAfter(now) ? now : attempted, unanswered());
        }

        /** As it was, without a call. */
        Delivery asBefore() {
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
