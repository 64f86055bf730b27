package dev.stockbridge.delivery;

import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.outcome.Reason;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result for an order that is no longer open in the shop. Where other goods have left than the order holds, it becomes
 * an attention item until the two agree or a person dismisses it.
 */
final class ClosedOrderResult {

    private ClosedOrderResult() {}

    /** The result for an order that is not open, whether a person closed it or an earlier call of ours. */
    static DeliveryResult of(ShippedOrder shipped, ShopOrderState inShop) {
        if (inShop instanceof ShopOrderState.Complete complete) {
            return closed(shipped, complete.order());
        }
        if (shipped.isDone()) {
            // order-sync reports an order that was opened again after it was complete.
            return DeliveryResult.unchanged(shipped, null);
        }
        var parked = (ShopOrderState.Parked) inShop;
        if (shipped.state().isCancelled() && parked.reason() == Reason.SHIPPED_BUT_CANCELLED) {
            // It is cancelled in both systems.
            return DeliveryResult.unchanged(shipped, shipped.done());
        }
        return DeliveryResult.attention(shipped, parked.reason(), parked.detail(), shipped.asBefore());
    }

    /** The result for an order that we have just completed; {@code order} is the order before that. */
    static DeliveryResult ours(ShippedOrder shipped, Order order) {
        var surplus = surplus(shipped, order);
        return surplus == null ? DeliveryResult.done(shipped, null) : doneBut(shipped, Reason.ORDER_LOCKED, surplus);
    }

    private static DeliveryResult closed(ShippedOrder shipped, Order order) {
        var surplus = surplus(shipped, order);
        if (surplus != null) {
            return doneBut(shipped, Reason.ORDER_LOCKED, surplus);
        }
        // Rows that were delivered or returned before it was completed are no longer on the warehouse's order.
        var missing =
                shipped.missing(order, order.beforeCompletion().linesToLeave().toList());
        if (missing != null && (shipped.isDone() || !shipped.wasParked())) {
            return doneBut(shipped, Reason.PARTIAL_DELIVERY, "it is complete in the shop, but " + missing);
        }
        if (shipped.isDone()) {
            return DeliveryResult.unchanged(shipped, null);
        }
        // Whoever completes an order by hand after it became an attention item accepts what is missing.
        var remarks = Stream.of(difference(shipped.trackingCode(), order), missing)
                .filter(remark -> remark != null)
                .collect(Collectors.joining("; "));
        return DeliveryResult.done(shipped, remarks.isEmpty() ? null : remarks);
    }

    private static DeliveryResult doneBut(ShippedOrder shipped, Reason reason, String detail) {
        return DeliveryResult.attention(shipped, reason, detail, shipped.isDone() ? null : shipped.done());
    }

    private static @Nullable String surplus(ShippedOrder shipped, Order order) {
        var surplus = DeliveryCoverage.surplus(order, Shipments.goods(order), shipped.own(order));
        return surplus == null ? null : "it is complete in the shop, but " + surplus;
    }

    private static @Nullable String difference(@Nullable String code, Order order) {
        var codes = Shipments.trackingCodes(order);
        if (code == null || codes.contains(code)) {
            return null;
        }
        return codes.isEmpty()
                ? "it is complete in the shop, without our tracking code"
                : "it is complete in the shop, with another tracking code";
    }
}
