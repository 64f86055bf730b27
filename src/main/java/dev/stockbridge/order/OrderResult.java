package dev.stockbridge.order;

import dev.stockbridge.link.OrderLink;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.order.mapping.OrderLines;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order. It is stored with the checkpoint of its chunk.
 *
 * @param link the order's link as it is from now on, or null where it stays as it is
 * @param unusualStatus the unusual status of the warehouse at which the order was found; null where it was not
 */
public record OrderResult(
        String key,
        ItemOutcome outcome,
        @Nullable OrderLink link,
        Note note,
        @Nullable Integer unusualStatus) {

    /** What has to be remembered of an order beside its outcome and its link. */
    enum Note {
        NONE,
        AWAITS_PAYMENT,
        /** Its number belongs to a foreign order: its announcement is deleted. */
        NEVER_ARRIVED,
        /** It was announced, does not show in the warehouse and may still arrive. */
        NOT_ARRIVED,
        /** It has left an unusual status of the warehouse. */
        USUAL_AGAIN
    }

    static OrderResult of(String key, ItemOutcome outcome) {
        return new OrderResult(key, outcome, null, Note.NONE, null);
    }

    static OrderResult unchanged(Order order) {
        var key = OrderDecider.key(order);
        return of(key, ItemOutcome.unchanged(key, key));
    }

    static OrderResult skipped(Order order, Reason reason, @Nullable String detail) {
        var key = OrderDecider.key(order);
        return of(key, ItemOutcome.skipped(key, key, reason, detail));
    }

    static OrderResult attention(Order order, Reason reason, String detail) {
        var key = OrderDecider.key(order);
        return of(key, ItemOutcome.attention(key, key, reason, detail));
    }

    /** A write that the warehouse refused. */
    static OrderResult refused(Order order, Reason reason, Outcome.Refused refusal) {
        var parked = attention(order, reason, describe(refusal));
        return of(parked.key, parked.outcome.withFailureStatus(refusal.status()));
    }

    static OrderResult cancelled(Order order, OrderLink link, @Nullable String detail) {
        return done(order, Action.CANCELLED, detail, link.in(OrderLink.State.CANCELLED));
    }

    /** The warehouse holds the order as it was sent. */
    static OrderResult accepted(OrderIntent.Send send, Action action, int warehouseOrderId) {
        var order = send.order();
        var link = OrderLink.accepted(
                order.id(),
                send.orderNumber(),
                warehouseOrderId,
                send.fingerprint(),
                OrderLines.deliveries(order),
                OrderDecider.instant(order));
        return done(order, action, null, link);
    }

    private static OrderResult done(Order order, Action action, @Nullable String detail, OrderLink link) {
        var key = OrderDecider.key(order);
        return of(key, ItemOutcome.done(key, key, action, detail)).with(link);
    }

    OrderResult with(@Nullable OrderLink newLink) {
        return new OrderResult(key, outcome, newLink, note, unusualStatus);
    }

    OrderResult with(Note newNote) {
        return new OrderResult(key, outcome, link, newNote, unusualStatus);
    }

    OrderResult atUnusual(int status) {
        return new OrderResult(key, outcome, link, note, status);
    }

    static String describe(Outcome.Refused refusal) {
        return "answered " + refusal.status() + (refusal.detail().isEmpty() ? "" : ": " + refusal.detail());
    }
}
