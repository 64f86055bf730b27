package dev.stockbridge.delivery;

import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.Shipment;

/** What happens in the shop to an order of the warehouse. */
sealed interface DeliveryDecision {

    /** Whether the shop is asked to complete something. */
    default boolean writes() {
        return this instanceof Write;
    }

    /** Nothing is asked of the shop. */
    record Settled(DeliveryResult result) implements DeliveryDecision {}

    /** The order has left the warehouse. The order in the shop is read under the lock and decides what is asked of the shop. */
    record Shipped(ShippedOrder order) implements DeliveryDecision {}

    /** The shop is asked to complete an open order or a part of it. */
    sealed interface Write extends DeliveryDecision {

        /** The order that has left. */
        ShippedOrder shipped();

        /** The order in the shop as it was read before the call. */
        Order order();

        /** Whether this order, which is still open, shows that the part is complete. */
        boolean isDone(Order open);

        /** The result once the shop has completed it; {@code open} is the order before or after that, while it was open. */
        DeliveryResult done(Order open);
    }

    /** The order is completed as a whole. */
    record CompleteOrder(ShippedOrder shipped, Order order) implements Write {

        @Override
        public boolean isDone(Order open) {
            return false;
        }

        @Override
        public DeliveryResult done(Order open) {
            return ClosedOrderResult.ours(shipped, open);
        }
    }

    /**
     * The shipment that holds what was picked is completed. The rest of the order is still to come.
     *
     * @param missing the rest, in words
     */
    record CompleteShipment(ShippedOrder shipped, Order order, Shipment shipment, String missing) implements Write {

        @Override
        public boolean isDone(Order open) {
            return open.shipments().stream().anyMatch(one -> one.id() == shipment.id() && one.isComplete());
        }

        @Override
        public DeliveryResult done(Order open) {
            return DeliveryResult.shipmentDone(this, null);
        }
    }
}
