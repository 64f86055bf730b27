package dev.stockbridge.delivery;

import dev.stockbridge.link.Delivery;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderLine;
import dev.stockbridge.ongoing.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An order of ours that has left the warehouse, with what is known of its delivery.
 *
 * @param orderId the shop's id of the order
 * @param delivery what earlier runs know of its delivery, or null
 * @param seenAt when it was first seen shipped
 * @param isAtLaterStatus whether its status in the warehouse comes after the shipped statuses
 * @param wasParked whether it is or was an attention item; a delivery that is done is checked only because of that
 * @param sells whether the shop sells the article of this number
 */
record ShippedOrder(
        long orderId,
        OrderState state,
        @Nullable Delivery delivery,
        Instant seenAt,
        boolean isAtLaterStatus,
        boolean wasParked,
        Predicate<String> sells)
        implements DeliveryDecision {

    String key() {
        return Long.toString(orderId);
    }

    String label() {
        return state.number();
    }

    boolean isDone() {
        return delivery != null && delivery.state() == Delivery.State.DONE;
    }

    /** What of these rows of the shop's order has not left, in words; null when all of it has. */
    @Nullable
    String missing(Order order, List<OrderLine> rows) {
        var own = own(order);
        return DeliveryCoverage.isPicked(own) ? DeliveryCoverage.of(order, rows, state) : DeliveryCoverage.missing(own);
    }

    /**
     * The rows that were sent. A row that the warehouse added, such as a bag, has no line id as its number, or one that is
     * no line of this order together with an article that the shop does not sell.
     */
    List<OrderState.Line> own(Order order) {
        var lines = order.lines().stream().map(line -> Long.toString(line.id())).collect(Collectors.toSet());
        return state.lines().stream()
                .filter(OrderState.Line::isNumberedByShop)
                .filter(row -> lines.contains(row.rowNumber()) || sells.test(row.articleNumber()))
                .toList();
    }

    /** When the shop was called without an answer, or null. */
    @Nullable
    Instant attemptedAt() {
        return delivery == null ? null : delivery.attemptedAt();
    }

    /** How many calls in a row the shop left unanswered. */
    int unanswered() {
        return delivery == null ? 0 : delivery.unanswered();
    }

    /** The tracking code for the shop; null where the warehouse has none. */
    @Nullable
    String trackingCode() {
        var numbers = state.tracking().best();
        return numbers.isEmpty() ? null : String.join(", ", numbers);
    }

    /** The ledger's row once the order is complete in the shop. */
    Delivery done() {
        return row(Delivery.State.DONE, null, 0);
    }

    /** The row while no call is unanswered; {@code attemptedAt} if a call may still take effect. */
    Delivery open(@Nullable Instant attemptedAt) {
        return open(attemptedAt, 0);
    }

    /** The row right before a call, which counts as unanswered until its answer comes. */
    Delivery called(Instant attemptedAt) {
        return open(attemptedAt, unanswered() + 1);
    }

    /** The row as it was before a call that did not arrive. The time of an earlier call may come from a wrong clock of ours. */
    Delivery notCalled(Instant now) {
        var attempted = attemptedAt();
        return open(attempted != null && attempted.isAfter(now) ? now : attempted, unanswered());
    }

    /** The row as it was, where no call was made. */
    Delivery asBefore() {
        return open(attemptedAt(), unanswered());
    }

    private Delivery open(@Nullable Instant attemptedAt, int unanswered) {
        return row(attemptedAt == null ? Delivery.State.WAITING : Delivery.State.ATTEMPTED, attemptedAt, unanswered);
    }

    private Delivery row(Delivery.State progress, @Nullable Instant attemptedAt, int unanswered) {
        return new Delivery(orderId, label(), progress, seenAt, attemptedAt, unanswered, trackingCode() != null);
    }
}
