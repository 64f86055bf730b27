package dev.stockbridge.orders;

import dev.stockbridge.mycashflow.Order;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Ties an order of the shop to its order in the warehouse.
 *
 * @param orderNumber its number in the warehouse, kept even if the prefix is changed later
 * @param warehouseOrderId null until the warehouse has answered
 * @param fingerprint a keyed hash of what was last accepted; null before that and while something is under way
 * @param shipments into how many parts the shop shipped it when it was sent
 * @param shopUpdatedAt the shop's time stamp of what was last sent
 */
record OrderLink(
        long orderId,
        String orderNumber,
        @Nullable Integer warehouseOrderId,
        State state,
        byte @Nullable [] fingerprint,
        int shipments,
        @Nullable Instant shopUpdatedAt) {

    /** What we know of the order in the warehouse. */
    enum State {
        /** About to be sent: it may have arrived or not. */
        SENDING,
        OPEN,
        CANCELLED,
        /** The shop calls the order delivered. */
        DELIVERED
    }

    /** The link of an order that is about to be sent for the first time. */
    static OrderLink announcing(Order order, String orderNumber) {
        return new OrderLink(order.id(), orderNumber, null, State.SENDING, null, OrderLines.deliveries(order), null);
    }

    OrderLink in(State state) {
        return new OrderLink(orderId, orderNumber, warehouseOrderId, state, fingerprint, shipments, shopUpdatedAt);
    }

    /** Whether a version of the shop's order is older than the one that was sent last. */
    boolean isNewerThan(@Nullable Instant updatedAt) {
        return shopUpdatedAt != null && updatedAt != null && shopUpdatedAt.isAfter(updatedAt);
    }
}
