package dev.stockbridge.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an order's delivery from runs before.
 *
 * @param seenAt when the order was first seen shipped
 * @param attemptedAt when the shop was last asked to complete it, or null
 * @param unanswered how many calls in a row the shop left unanswered; one counts from before it is made
 * @param tracked whether the warehouse had a tracking code for it
 */
public record Delivery(
        long orderId,
        String orderNumber,
        State state,
        Instant seenAt,
        @Nullable Instant attemptedAt,
        int unanswered,
        boolean tracked) {

    /** How far the delivery has come. */
    public enum State {
        /** Shipped, and no tracking code yet. */
        WAITING,
        /** The shop may have been asked to complete it. */
        ATTEMPTED,
        DONE
    }

    /** The same, with a tracking code that came when all was done. */
    public Delivery withTracking() {
        return new Delivery(orderId, orderNumber, state, seenAt, attemptedAt, unanswered, true);
    }
}
