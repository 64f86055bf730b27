package dev.stockbridge.delivery;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.mycashflow.SplitReading;
import dev.stockbridge.outcome.Reason;
import java.util.Optional;

/** The state of an order in the shop. */
sealed interface ShopOrderState {

    /** Not delivered yet. */
    record Open(Order order) implements ShopOrderState {}

    /** Delivered. */
    record Complete(Order order) implements ShopOrderState {}

    /** A person has to look at it. */
    record Parked(Reason reason, String detail) implements ShopOrderState {}

    /**
     * Reads the order in the shop.
     *
     * @throws SystemFault when the shop fails at more than this order
     */
    static ShopOrderState read(Shop shop, long orderId) {
        Optional<Element<Order>> found;
        try {
            found = shop.order(orderId);
        } catch (SystemFault fault) {
            if (!SplitReading.suspects(fault)) {
                throw fault;
            }
            // A broken shop fails at this call as well. If it answers, only this order cannot be read.
            shop.shippingMethods();
            return new Parked(
                    Reason.UNREADABLE,
                    "the shop answers 500, or with what cannot be read, when it is asked for this order");
        }
        if (found.isEmpty()) {
            return new Parked(Reason.QUICK_PROCESS_REFUSED, "the shop no longer has this order");
        }
        return found.get() instanceof Element.Read<Order> read
                ? of(read.value())
                : new Parked(Reason.UNREADABLE, ((Element.Unreadable<Order>) found.get()).detail());
    }

    private static ShopOrderState of(Order order) {
        if (order.isStatus("open")) {
            return new Open(order);
        }
        if (order.isStatus("completed")) {
            return new Complete(order);
        }
        return order.isStatus("cancelled")
                ? new Parked(Reason.SHIPPED_BUT_CANCELLED, "the warehouse has shipped it")
                : new Parked(Reason.UNREADABLE, "its status is none that is known");
    }
}
