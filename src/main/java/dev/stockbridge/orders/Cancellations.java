package dev.stockbridge.orders;

import dev.stockbridge.http.FailuresInARow;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.run.Action;
import dev.stockbridge.settings.Orders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cancels orders in the warehouse, as long as it has not begun with them. A refusal is left to a person. */
final class Cancellations {

    private final WarehouseOrders warehouse;
    private final Orders settings;
    private final List<Integer> shippedStatuses;
    private final FailuresInARow failures;
    private final OrderResults results;

    /** @param failures the run's writes that the warehouse failed at, which may be the orders' fault */
    Cancellations(
            WarehouseOrders warehouse,
            Orders settings,
            List<Integer> shippedStatuses,
            FailuresInARow failures,
            OrderResults results) {
        this.warehouse = warehouse;
        this.settings = settings;
        this.shippedStatuses = shippedStatuses;
        this.failures = failures;
        this.results = results;
    }

    void cancel(Disposition.Cancel cancel, @Nullable OrderState state) {
        var order = cancel.order();
        var link = cancel.link() == null ? OrderLink.announcing(order, cancel.orderNumber()) : cancel.link();
        if (isFirst(link) && (state == null || !isOurs(order, state))) {
            results.notArrived.add(order.id());
            results.skipped(
                    order,
                    "never-sent",
                    cancel.link() == null
                            ? "it was cancelled before it was sent"
                            : "it was cancelled before it had arrived in the warehouse");
        } else if (state == null) {
            cancelled(order, link, "the warehouse no longer had it");
        } else if (state.isCancelled()) {
            cancelled(order, link, "the warehouse had cancelled it already");
        } else if (link.state() == OrderLink.State.DELIVERED && state.isIn(shippedStatuses)) {
            // Delivered on both sides before it was cancelled: what comes back is a return.
            results.unchanged(order);
        } else if (!state.isIn(settings.cancellableStatuses()) || state.isStarted()) {
            results.attention(order, "cancel-refused", state.statusInWords());
        } else {
            settle(order, link, state, warehouse.cancel(state, order.personalValues()));
        }
    }

    private void settle(Order order, OrderLink link, OrderState state, Outcome cancellation) {
        if (!(cancellation instanceof Outcome.Refused refused)) {
            failures.end();
            cancelled(order, link, null);
            return;
        }
        count(order, refused);
        if (refused.status() == 404 && warehouse.isGone(state.id())) {
            cancelled(order, link, "the warehouse no longer had it");
        } else {
            results.attention(order, "cancel-refused", said(refused));
        }
    }

    /** A warehouse that fails at an order, however often it is asked, may do so for the order's sake. */
    void count(Order order, Outcome.Refused refused) {
        if (refused.isFailure()) {
            failures.add(OrderDesk.key(order), refused.status());
        } else {
            failures.end();
        }
    }

    static String said(Outcome.Refused refused) {
        return "answered " + refused.status() + (refused.detail().isEmpty() ? "" : ": " + refused.detail());
    }

    private void cancelled(Order order, OrderLink link, @Nullable String detail) {
        results.done(order, Action.CANCELLED, detail, link.in(OrderLink.State.CANCELLED));
    }

    /** An order of this number may be somebody else's: made by hand, or by another channel. */
    static boolean isOurs(Order order, OrderState state) {
        return Long.toString(order.id()).equals(state.goodsOwnerOrderId());
    }

    /** Whether nothing of ours is known to have arrived yet. */
    static boolean isFirst(@Nullable OrderLink link) {
        return link == null || link.state() == OrderLink.State.SENDING;
    }
}
