package dev.stockbridge.link;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ties an order of the shop to its order in the warehouse.
 *
 * @param orderNumber its number in the warehouse, kept even if the prefix is changed later
 * @param warehouseOrderId null until the warehouse has answered
 * @param fingerprint a keyed hash of what was last accepted; null before that and while something is under way
 * @param shipments into how many parts the shop shipped it when it was sent
 * @param shopUpdatedAt the shop's time stamp of what was last sent
 * @param stillWanted pieces by article number that the shop still wanted when the warehouse could not be told that it wants
 *     less; null where the warehouse knows of everything
 * @param wasSeenShipped whether delivery-sync has seen that the warehouse shipped it
 * @param unusual the unusual status at which the order was found; null where it was not
 * @param ordersVersions whether that time stamp tells older versions apart: not if it lies ahead of our own clock, and not
 *     once so much time has gone by that no answer can lag so far behind
 */
public record OrderLink(
        long orderId,
        String orderNumber,
        @Nullable Integer warehouseOrderId,
        State state,
        byte @Nullable [] fingerprint,
        int shipments,
        @Nullable Instant shopUpdatedAt,
        @Nullable Map<String, BigDecimal> stillWanted,
        boolean wasSeenShipped,
        @Nullable Unusual unusual,
        boolean ordersVersions) {

    /**
     * A status of the warehouse that is none of the usual ones.
     *
     * @param since when a run first found the order there
     */
    public record Unusual(int status, Instant since) {}

    /** What we know of the order in the warehouse. */
    public enum State {
        /** About to be sent: it may have arrived or not. */
        SENDING,
        OPEN,
        CANCELLED,
        /** The shop calls the order delivered. */
        DELIVERED
    }

    /** The link of an order that is about to be sent for the first time. */
    public static OrderLink announcing(long orderId, String orderNumber, int shipments) {
        return new OrderLink(orderId, orderNumber, null, State.SENDING, null, shipments, null, null, false, null, true);
    }

    /** The link of an order that the warehouse holds as it was sent. */
    public static OrderLink accepted(
            long orderId,
            String orderNumber,
            int warehouseOrderId,
            byte[] fingerprint,
            int shipments,
            @Nullable Instant shopUpdatedAt) {
        return new OrderLink(
                orderId,
                orderNumber,
                warehouseOrderId,
                State.OPEN,
                fingerprint,
                shipments,
                shopUpdatedAt,
                null,
                false,
                null,
                true);
    }

    /** The same order in another state; in a final one nothing more is wanted of the warehouse. */
    public OrderLink in(State state) {
        return with(state, fingerprint, null);
    }

    /** The same, of which the warehouse may ship more than {@code pieces}; null where it may not. */
    public OrderLink wanting(@Nullable Map<String, BigDecimal> pieces) {
        return with(state, fingerprint, pieces);
    }

    /** The same after a write that was refused: nobody knows any more what the warehouse holds. */
    public OrderLink afterRefusal() {
        return with(state, null, stillWanted);
    }

    private OrderLink with(State newState, byte @Nullable [] newFingerprint, @Nullable Map<String, BigDecimal> pieces) {
        return new OrderLink(
                orderId,
                orderNumber,
                warehouseOrderId,
                newState,
                newFingerprint,
                shipments,
                shopUpdatedAt,
                pieces,
                wasSeenShipped,
                unusual,
                ordersVersions);
    }

    /** Whether the warehouse holds it, as far as we know. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it came to its end on either side; it is never sent again. */
    public boolean isOver() {
        return state == State.CANCELLED || state == State.DELIVERED;
    }

    /** Whether a version of the shop's order is older than the one that was sent last. */
    public boolean isNewerThan(@Nullable Instant updatedAt) {
        return ordersVersions && shopUpdatedAt != null && updatedAt != null && shopUpdatedAt.isAfter(updatedAt);
    }
}
