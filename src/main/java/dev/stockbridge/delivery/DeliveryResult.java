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
 * @param note a note for the run's report, or null
 */
record DeliveryResult(
        ItemOutcome outcome,
        @Nullable Delivery delivery,
        @Nullable String note) {

    /** After so many calls without an answer a person has to look at the order. */
    static final int MOST_UNANSWERED = 3;

    private static final String NEVER_ANSWERED =
            "the shop left " + MOST_UNANSWERED + " calls or more unanswered, and the order is still open";

    DeliveryResult(ItemOutcome outcome, @Nullable Delivery delivery) {
        this(outcome, delivery, null);
    }

    /** Complete in the shop. */
    static DeliveryResult done(ShippedOrder shipped, @Nullable String remark) {
        var tracking = remark == null && shipped.trackingCode() == null ? "without a tracking code" : remark;
        var later =
                shipped.isAtLaterStatus() ? "by now it is at " + shipped.state().statusInWords() : null;
        var detail = Stream.of(tracking, later).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return delivered(shipped, detail.isEmpty() ? null : detail, shipped.done());
    }

    /**
     * A shipment of the order is complete in the shop.
     *
     * @param attemptedAt when the shop was asked for it, if the shop does not show yet that it is complete; else null
     */
    static DeliveryResult shipmentDone(DeliveryDecision.CompleteShipment part, @Nullable Instant attemptedAt) {
        var shipped = part.shipped();
        return delivered(
                shipped, "its shipment " + part.shipment().id() + "; " + part.missing(), shipped.open(attemptedAt));
    }

    private static DeliveryResult delivered(ShippedOrder shipped, @Nullable String detail, Delivery row) {
        var note = shipped.isAtLaterStatus()
                ? "Order " + shipped.label() + " had been shipped and is at "
                        + shipped.state().statusInWords() + " by now; it was completed in the shop."
                : null;
        return new DeliveryResult(
                ItemOutcome.done(shipped.key(), shipped.label(), Action.DELIVERED, detail), row, note);
    }

    /** Parked without a call; an earlier call without an answer may still take effect. */
    static DeliveryResult parked(ShippedOrder shipped, Reason reason, String detail) {
        return new DeliveryResult(attention(shipped, reason, detail), shipped.asBefore());
    }

    /** Parked because the shop refused to complete it; {@code status} is the refusal's HTTP status, or null if not known. */
    static DeliveryResult refused(ShippedOrder shipped, String detail, Delivery row, @Nullable Integer status) {
        return new DeliveryResult(
                attention(shipped, Reason.QUICK_PROCESS_REFUSED, detail).withFailureStatus(status), row);
    }

    /** Parked because the shop left too many calls unanswered. */
    static DeliveryResult neverAnswered(ShippedOrder shipped, Delivery row) {
        return refused(shipped, NEVER_ANSWERED, row, null);
    }

    /** Waits for its tracking code for a limited time. */
    static DeliveryResult awaitingTracking(ShippedOrder shipped) {
        return new DeliveryResult(
                ItemOutcome.skipped(shipped.key(), shipped.label(), Reason.AWAITING_TRACKING, null),
                shipped.open(null));
    }

    /** Waits until a call without an answer can no longer take effect. */
    static DeliveryResult awaitingAnswer(ShippedOrder shipped, String detail, Delivery row) {
        return new DeliveryResult(
                ItemOutcome.skipped(shipped.key(), shipped.label(), Reason.AWAITING_ANSWER, detail), row);
    }

    /** Complete in the shop, and a person has to look at it. */
    static DeliveryResult doneBut(ShippedOrder shipped, Reason reason, String detail) {
        return new DeliveryResult(attention(shipped, reason, detail), shipped.isDone() ? null : shipped.done());
    }

    /** Completed by an earlier run. A tracking code that has come since is noted. */
    static DeliveryResult alreadyDone(ShippedOrder shipped) {
        var delivery = shipped.delivery();
        return delivery == null || delivery.tracked() || shipped.trackingCode() == null
                ? unchanged(shipped, null)
                : new DeliveryResult(
                        ItemOutcome.unchanged(shipped.key(), shipped.label()),
                        delivery.withTracking(),
                        "Order " + shipped.label() + " was completed without a tracking code, and has one by now;"
                                + " the shop is not told a second time.");
    }

    /** Nothing has changed; {@code row} is stored unless it is null. */
    static DeliveryResult unchanged(ShippedOrder shipped, @Nullable Delivery row) {
        return new DeliveryResult(ItemOutcome.unchanged(shipped.key(), shipped.label()), row);
    }

    private static ItemOutcome attention(ShippedOrder shipped, Reason reason, String detail) {
        return ItemOutcome.attention(shipped.key(), shipped.label(), reason, detail);
    }
}
