package dev.stockbridge.delivery;

import dev.stockbridge.link.Delivery;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order, for the report and for the ledger.
 *
 * @param delivery the row to store, or null where it stays as it is
 */
record DeliveryResult(ItemOutcome outcome, @Nullable Delivery delivery) {

    /** Complete in the shop. */
    static DeliveryResult done(DeliveryDecision.Shipped due, @Nullable String remark) {
        var tracking = remark == null && due.trackingCode() == null ? "without a tracking code" : remark;
        var later = due.isAtLaterStatus() ? "by now it is at " + due.state().statusInWords() : null;
        var detail = Stream.of(tracking, later).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return new DeliveryResult(
                ItemOutcome.done(due.key(), due.label(), Action.DELIVERED, detail.isEmpty() ? null : detail),
                due.done());
    }

    /** Left to a person, and taken up again; not called again for a while where a call may still be at work. */
    static DeliveryResult parked(
            DeliveryDecision.Shipped due, Reason reason, String detail, @Nullable Instant attemptedAt) {
        return new DeliveryResult(ItemOutcome.attention(due.key(), due.label(), reason, detail), due.open(attemptedAt));
    }

    /** Left to a person without a call; one from before that was not answered may still be at work. */
    static DeliveryResult parked(DeliveryDecision.Shipped due, Reason reason, String detail) {
        return new DeliveryResult(ItemOutcome.attention(due.key(), due.label(), reason, detail), due.asBefore());
    }

    /** Left to a person, with the ledger's row as it is after a call without an answer. */
    static DeliveryResult unanswered(DeliveryDecision.Shipped due, String detail, Delivery row) {
        return new DeliveryResult(
                ItemOutcome.attention(due.key(), due.label(), Reason.QUICK_PROCESS_REFUSED, detail), row);
    }

    /** Left until its tracking code comes, or is no longer waited for. */
    static DeliveryResult awaitingTracking(DeliveryDecision.Shipped due) {
        return new DeliveryResult(
                ItemOutcome.skipped(due.key(), due.label(), Reason.AWAITING_TRACKING, null), due.open(null));
    }

    /** Left until a call that was not answered can no longer be at work. */
    static DeliveryResult awaitingAnswer(DeliveryDecision.Shipped due, String detail, Delivery row) {
        return new DeliveryResult(ItemOutcome.skipped(due.key(), due.label(), Reason.AWAITING_ANSWER, detail), row);
    }

    /** Complete in the shop, with something about it that a person has to see. */
    static DeliveryResult doneBut(DeliveryDecision.Shipped due, Reason reason, String detail) {
        return new DeliveryResult(
                ItemOutcome.attention(due.key(), due.label(), reason, detail), due.isDone() ? null : due.done());
    }

    /** This result with the status of the refused completion; null leaves it without one. */
    DeliveryResult withFailureStatus(@Nullable Integer status) {
        return new DeliveryResult(outcome.withFailureStatus(status), delivery);
    }

    /** As it was. */
    static DeliveryResult unchanged(DeliveryDecision.Shipped due) {
        return new DeliveryResult(ItemOutcome.unchanged(due.key(), due.label()), null);
    }
}
