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
        var detail = "its shipment " + part.shipment().id() + "; " + part.missing();
        return delivered(part.shipped(), detail, part.shipped().open(attemptedAt));
    }

    private static DeliveryResult delivered(ShippedOrder shipped, @Nullable String detail, Delivery row) {
        var note = shipped.isAtLaterStatus()
                ? "Order " + shipped.label() + " had been shipped and is at "
                        + shipped.state().statusInWords() + " by now; it was completed in the shop."
                : null;
        return new DeliveryResult(
                ItemOutcome.done(shipped.key(), shipped.label(), Action.DELIVERED, detail), row, note);
    }

    /** Completed by an earlier run. A tracking code that has come since is noted. */
    static DeliveryResult alreadyDone(ShippedOrder shipped, Delivery delivery) {
        var isLate = !delivery.tracked() && shipped.trackingCode() != null;
        return new DeliveryResult(
                ItemOutcome.unchanged(shipped.key(), shipped.label()),
                isLate ? delivery.withTracking() : null,
                isLate
                        ? "Order " + shipped.label() + " was completed without a tracking code, and has one by now;"
                                + " the shop is not told a second time."
                        : null);
    }

    /** Nothing has changed; {@code row} is stored unless it is null. */
    static DeliveryResult unchanged(ShippedOrder shipped, @Nullable Delivery row) {
        return new DeliveryResult(ItemOutcome.unchanged(shipped.key(), shipped.label()), row);
    }

    /** Left to a later run; {@code row} is stored. */
    static DeliveryResult skipped(ShippedOrder shipped, Reason reason, @Nullable String detail, Delivery row) {
        return new DeliveryResult(ItemOutcome.skipped(shipped.key(), shipped.label(), reason, detail), row);
    }

    /** A person has to look at it; {@code row} is stored unless it is null. */
    static DeliveryResult attention(ShippedOrder shipped, Reason reason, String detail, @Nullable Delivery row) {
        return new DeliveryResult(ItemOutcome.attention(shipped.key(), shipped.label(), reason, detail), row);
    }

    /** The shop refused to complete it; {@code status} is the HTTP status of the refusal, or null if it is not known. */
    static DeliveryResult refused(ShippedOrder shipped, String detail, Delivery row, @Nullable Integer status) {
        var result = attention(shipped, Reason.QUICK_PROCESS_REFUSED, detail, row);
        return new DeliveryResult(result.outcome().withFailureStatus(status), row);
    }

    /** The shop left too many calls unanswered. */
    static DeliveryResult neverAnswered(ShippedOrder shipped, Delivery row) {
        var detail = "the shop left " + MOST_UNANSWERED + " calls or more unanswered, and the order is still open";
        return refused(shipped, detail, row, null);
    }
}
