package dev.stockbridge.delivery;

import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of an order that is no longer open in the shop. Where other goods left than it holds, a person is
 * told, and the item stays until the two agree or the person dismisses it.
 */
final class ClosedOrderResult {

    private ClosedOrderResult() {}

    /** Of one that somebody has closed, us in a call without an answer included. */
    static DeliveryResult of(DeliveryDecision.Shipped due, ShopOrderState standing) {
        if (standing instanceof ShopOrderState.Complete complete) {
            return closed(due, complete.order());
        }
        if (due.isDone()) {
            // What is done is done; an order that was opened again since is for order-sync to tell of.
            return DeliveryResult.unchanged(due);
        }
        var parked = (ShopOrderState.Parked) standing;
        if (due.state().isCancelled() && parked.reason() == Reason.SHIPPED_BUT_CANCELLED) {
            // Both sides have cancelled it by now.
            return new DeliveryResult(ItemOutcome.unchanged(due.key(), due.label()), due.done());
        }
        return DeliveryResult.parked(due, parked.reason(), parked.detail());
    }

    /** Of one that we have just completed; {@code order} as it was before. */
    static DeliveryResult ours(DeliveryDecision.Shipped due, Order order) {
        var surplus = surplus(due, order);
        return surplus == null
                ? DeliveryResult.done(due, null)
                : DeliveryResult.doneBut(due, Reason.ORDER_LOCKED, surplus);
    }

    private static DeliveryResult closed(DeliveryDecision.Shipped due, Order order) {
        var surplus = surplus(due, order);
        if (surplus != null) {
            return DeliveryResult.doneBut(due, Reason.ORDER_LOCKED, surplus);
        }
        // What was handed over or taken back before is not on the warehouse's order any more.
        var missing =
                due.missing(order, order.beforeItWasCompleted().linesToLeave().toList());
        if (missing != null && (due.isDone() || !due.isTold())) {
            return DeliveryResult.doneBut(due, Reason.PARTIAL_DELIVERY, "it is complete in the shop, but " + missing);
        }
        if (due.isDone()) {
            return DeliveryResult.unchanged(due);
        }
        // Who was told and completed it by hand has decided.
        var remarks = Stream.of(difference(due.trackingCode(), order), missing)
                .filter(remark -> remark != null)
                .collect(Collectors.joining("; "));
        return DeliveryResult.done(due, remarks.isEmpty() ? null : remarks);
    }

    private static @Nullable String surplus(DeliveryDecision.Shipped due, Order order) {
        var surplus = DeliveryCoverage.surplus(order, Shipments.goods(order), due.own(order));
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
