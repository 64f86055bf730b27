package dev.stockbridge.order;

import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.link.OrderLink;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.order.mapping.OrderLines;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.settings.OrderSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cancels orders in the warehouse, as long as it has not begun with them. A refusal is left to a person. */
final class Cancellations {

    private static final String NOTHING_LEFT = "nothing of it is left to ship";
    private static final String SHIPPED_ALL_THE_SAME =
            "the warehouse shipped what the shop had delivered, taken back or taken off it";

    private final WarehouseOrders warehouse;
    private final OrderSettings settings;
    private final ShippedOrders shipped;
    private final ConsecutiveFailures failures;
    private final OrderResults results;

    /** @param failures the run's writes that the warehouse failed at, which may be the orders' fault */
    Cancellations(
            WarehouseOrders warehouse,
            OrderSettings settings,
            List<Integer> shippedStatuses,
            ConsecutiveFailures failures,
            OrderResults results) {
        this.warehouse = warehouse;
        this.settings = settings;
        this.shipped = new ShippedOrders(shippedStatuses);
        this.failures = failures;
        this.results = results;
    }

    void cancel(OrderIntent.Cancel cancel, @Nullable OrderState state) {
        var order = cancel.order();
        var link = cancel.link() == null
                ? OrderLink.announcing(order.id(), cancel.orderNumber(), OrderLines.deliveries(order))
                : cancel.link();
        if (isFirst(link) && (state == null || !isOurs(order, state))) {
            results.notArrived.add(order.id());
            results.skipped(
                    order,
                    Reason.NEVER_SENT,
                    cancel.link() == null
                            ? "it was cancelled before it was sent"
                            : "it was cancelled before it had arrived in the warehouse");
        } else if (state == null) {
            cancelled(order, link, "the warehouse no longer had it");
        } else if (state.isCancelled()) {
            cancelled(order, link, "the warehouse had cancelled it already");
        } else if (link.state() == OrderLink.State.DELIVERED && shipped.isShipped(state)) {
            // Delivered on both sides before it was cancelled: what comes back is a return.
            results.unchanged(order);
        } else if (!isCancellable(state)) {
            results.attention(order, Reason.CANCEL_REFUSED, state.statusInWords());
        } else {
            settle(order, link, state, warehouse.cancel(state, order.personalValues()));
        }
    }

    /** Cancels an order of which nothing is left to ship, unless the warehouse shipped it itself. */
    void withdraw(OrderIntent.Withdraw withdraw, @Nullable OrderState state) {
        var order = withdraw.order();
        var link = withdraw.link();
        if (isFirst(link) && (state == null || !isOurs(order, state))) {
            (state == null ? results.notArrived : results.neverArrived).add(order.id());
            results.skipped(order, Reason.NOTHING_TO_SHIP, "it lost its lines before it had arrived in the warehouse");
        } else if (state == null) {
            over(withdraw, "the warehouse no longer had it");
        } else if (state.isCancelled()) {
            over(withdraw, "the warehouse had cancelled it already");
        } else if (shipped.isShipped(state) || link.wasSeenShipped()) {
            shipped(withdraw, state);
        } else if (!isCancellable(state)) {
            refused(withdraw, withdraw.link(), state.statusInWords());
        } else {
            withdraw(withdraw, state, warehouse.cancel(state, order.personalValues()));
        }
    }

    /** Whether it would be cancelled, as it is. */
    boolean withdraws(OrderIntent.Withdraw withdraw, OrderState state) {
        return !state.isCancelled()
                && !shipped.isShipped(state)
                && !withdraw.link().wasSeenShipped()
                && isCancellable(state)
                && (!isFirst(withdraw.link()) || isOurs(withdraw.order(), state));
    }

    private void withdraw(OrderIntent.Withdraw withdraw, OrderState state, Outcome cancellation) {
        if (!(cancellation instanceof Outcome.Refused refusal)) {
            failures.end();
            cancelled(withdraw.order(), withdraw.link(), NOTHING_LEFT);
            return;
        }
        count(withdraw.order(), refusal);
        if (refusal.status() == 404 && warehouse.isGone(state.id())) {
            over(withdraw, "the warehouse no longer had it");
        } else {
            refused(withdraw, withdraw.link().afterRefusal(), said(refusal));
        }
    }

    /** The warehouse holds nothing that could leave. */
    private void over(OrderIntent.Withdraw withdraw, String detail) {
        if (withdraw.isComplete()) {
            results.unchanged(withdraw.order());
            results.links.add(withdraw.link().in(OrderLink.State.DELIVERED));
        } else {
            cancelled(withdraw.order(), withdraw.link(), detail);
        }
    }

    /** What the warehouse shipped is delivered; what it shipped although nobody wanted it any more is not forgotten. */
    private void shipped(OrderIntent.Withdraw withdraw, OrderState state) {
        var link = withdraw.link();
        var order = withdraw.order();
        if (link.stillWanted() != null && shipped.hasShippedMoreThan(link.stillWanted(), state)) {
            results.attention(
                    order,
                    link.stillWanted().isEmpty() ? Reason.CANCEL_REFUSED : Reason.ORDER_LOCKED,
                    SHIPPED_ALL_THE_SAME);
        } else if (withdraw.isComplete()) {
            results.unchanged(order);
            results.links.add(link.in(OrderLink.State.DELIVERED));
        } else if (shipped.hasShippedAllBut(Map.of(), withdraw.delivered(), state)) {
            results.unchanged(order);
        } else {
            refused(withdraw, link, SHIPPED_ALL_THE_SAME);
        }
    }

    private void refused(OrderIntent.Withdraw withdraw, OrderLink link, String detail) {
        results.attention(withdraw.order(), Reason.CANCEL_REFUSED, detail);
        results.links.add(link.wanting(Map.of()));
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
            results.refused(order, Reason.CANCEL_REFUSED, refused);
        }
    }

    /** A warehouse that fails at an order, however often it is asked, may do so for the order's sake. */
    void count(Order order, Outcome.Refused refused) {
        if (refused.isFailure()) {
            failures.add(OrderDecider.key(order), refused.status());
        } else {
            failures.end();
        }
    }

    static String said(Outcome.Refused refused) {
        return "answered " + refused.status() + (refused.detail().isEmpty() ? "" : ": " + refused.detail());
    }

    private boolean isCancellable(OrderState state) {
        return state.isIn(settings.cancellableStatuses()) && !state.isStarted();
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
