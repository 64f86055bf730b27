package dev.stockbridge.deliveries;

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
final class Settlement {

    private Settlement() {}

    /** Of one that somebody has closed, us in a call without an answer included. */
    static Completed of(Due.Shipped due, StandingInShop standing) {
        if (standing instanceof StandingInShop.Complete complete) {
            return closed(due, complete.order());
        }
        if (due.isDone()) {
            // What is done is done; an order that was opened again since is for order-sync to tell of.
            return Completed.unchanged(due);
        }
        var parked = (StandingInShop.Parked) standing;
        if (due.state().isCancelled() && parked.reason() == Reason.SHIPPED_BUT_CANCELLED) {
            // Both sides have cancelled it by now.
            return new Completed(ItemOutcome.unchanged(due.key(), due.label()), due.done());
        }
        return Completed.parked(due, parked.reason(), parked.detail());
    }

    /** Of one that we have just completed; {@code order} as it was before. */
    static Completed ours(Due.Shipped due, Order order) {
        var surplus = surplus(due, order);
        return surplus == null ? Completed.done(due, null) : Completed.doneBut(due, Reason.ORDER_LOCKED, surplus);
    }

    private static Completed closed(Due.Shipped due, Order order) {
        var surplus = surplus(due, order);
        if (surplus != null) {
            return Completed.doneBut(due, Reason.ORDER_LOCKED, surplus);
        }
        // What was handed over or taken back before is not on the warehouse's order any more.
        var missing =
                due.missing(order, order.beforeItWasCompleted().linesToLeave().toList());
        if (missing != null && (due.isDone() || !due.isTold())) {
            return Completed.doneBut(due, Reason.PARTIAL_DELIVERY, "it is complete in the shop, but " + missing);
        }
        if (due.isDone()) {
            return Completed.unchanged(due);
        }
        // Who was told and completed it by hand has decided.
        var remarks = Stream.of(difference(due.trackingCode(), order), missing)
                .filter(remark -> remark != null)
                .collect(Collectors.joining("; "));
        return Completed.done(due, remarks.isEmpty() ? null : remarks);
    }

    private static @Nullable String surplus(Due.Shipped due, Order order) {
        var surplus = Remainder.surplus(order, Shipments.goods(order), due.own(order));
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
