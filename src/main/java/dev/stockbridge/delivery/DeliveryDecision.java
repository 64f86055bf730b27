package dev.stockbridge.delivery;

import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.Shipment;

/**
 * What happens in the shop to an order of the warehouse. For a {@link ShippedOrder} the order in the shop decides what is
 * asked of the shop; it is read under the lock.
 */
sealed interface DeliveryDecision permits DeliveryDecision.Settled, ShippedOrder, DeliveryDecision.Write {

    /** Whether the shop is asked to complete something. */
    default boolean writes() {
        return this instanceof Write;
    }

    /** Nothing is asked of the shop. */
    record Settled(DeliveryResult result) implements DeliveryDecision {}

    /** The shop is asked to complete an open order or a part of it. */
    sealed interface Write extends DeliveryDecision {

        /** The order that has left. */
        ShippedOrder shipped();

        /** The order in the shop as it was read before the call. */
        Order order();
    }

    /** The order is completed as a whole. */
    record CompleteOrder(ShippedOrder shipped, Order order) implements Write {}

    /**
     * The shipment that holds what was picked is completed. The rest of the order is still to come.
     *
     * @param missing the rest, in words
     */
    record CompleteShipment(ShippedOrder shipped, Order order, Shipment shipment, String missing) implements Write {}
}
