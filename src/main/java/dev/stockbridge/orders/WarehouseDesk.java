package dev.stockbridge.orders;

import dev.stockbridge.http.FailuresInARow;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.run.Action;
import dev.stockbridge.settings.Orders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes, updates and cancels orders in the warehouse, as long as it has not begun with them. Every refusal is named to a
 * person; nothing that was cancelled or has begun is touched.
 */
final class WarehouseDesk {

    private final WarehouseOrders warehouse;
    private final Orders settings;
    private final List<Integer> shippedStatuses;
    private final FailuresInARow failures;
    private final OrderResults results;

    /** @param failures the run's writes that the warehouse failed at, which may be the orders' fault */
    WarehouseDesk(
            WarehouseOrders warehouse,
            Orders settings,
            List<Integer> shippedStatuses,
            FailuresInARow failures,
            OrderResults results) {
        this.warehouse = warehouse;
        this.failures = failures;
        this.settings = settings;
        this.shippedStatuses = shippedStatuses;
        this.results = results;
    }

    /** Whether the order, as it stands, may be written at all. */
    boolean writes(Disposition disposition, @Nullable OrderState state) {
        return disposition instanceof Disposition.Send
                ? state == null || isEditable(state)
                : disposition instanceof Disposition.Cancel cancel
                        && state != null
                        && !state.isCancelled()
                        && (cancel.link() != null || isOurs(cancel.order(), state));
    }

    /** @param state the order as it stands in the warehouse, or null when it is not there */
    void send(Disposition.Send send, @Nullable OrderState state) {
        var order = send.order();
        var link = send.link();
        if (state == null) {
            if (link != null && link.state() == OrderLink.State.OPEN) {
                results.attention(order, "cancelled-in-warehouse", "the warehouse no longer has it");
            } else if (send.mapped().nothingToShip()) {
                results.notArrived.add(order.id());
                results.skipped(order, "nothing-to-ship", "it lost its lines before it had arrived in the warehouse");
            } else {
                write(send, null, Action.CREATED, "rejected-by-warehouse");
            }
            return;
        }
        if (isFirst(link) && !isOurs(order, state)) {
            results.neverArrived.add(order.id());
            results.attention(
                    order, "rejected-by-warehouse", "the warehouse has an order of this number that is not this one");
        } else if (state.isCancelled()) {
            results.attention(order, "cancelled-in-warehouse", state.statusInWords());
        } else if (!bears(state, send.orderNumber())) {
            // A PUT goes by the number, and would make a second order.
            results.attention(
                    order, "order-locked", "the warehouse has given it another number; " + state.statusInWords());
        } else if (isEditable(state)) {
            write(send, state, isFirst(link) ? Action.CREATED : Action.UPDATED, "order-locked");
        } else if (state.holds(send.mapped().document())) {
            // It had arrived although its answer was lost, and the warehouse has begun since.
            accepted(send, isFirst(link) ? Action.CREATED : Action.UPDATED, state.id());
        } else if (send.onlyLeft()) {
            results.unchanged(order);
        } else {
            results.attention(order, "order-locked", state.statusInWords());
        }
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

    void check(Disposition.Check check, @Nullable OrderState state) {
        if (state == null || state.isCancelled()) {
            results.attention(
                    check.order(),
                    "cancelled-in-warehouse",
                    state == null ? "the warehouse no longer has it" : state.statusInWords());
        } else {
            results.unchanged(check.order());
        }
    }

    private void write(Disposition.Send send, @Nullable OrderState state, Action action, String reasonOfRefusal) {
        var outcome = warehouse.put(send.mapped().document(), state);
        if (outcome instanceof WarehouseOrders.Written.Not not) {
            count(send.order(), not.refusal());
            var reason = not.refusal().isFailure() ? "rejected-by-warehouse" : reasonOfRefusal;
            results.attention(send.order(), reason, said(not.refusal()));
            return;
        }
        failures.end();
        if (outcome instanceof WarehouseOrders.Written.As accepted) {
            accepted(send, action, accepted.id());
        } else {
            var otherwise = (WarehouseOrders.Written.Otherwise) outcome;
            results.attention(send.order(), "rejected-by-warehouse", otherwise.detail());
        }
    }

    /** A warehouse that fails at an order, however often it is asked, may do so for the order's sake. */
    private void count(Order order, Outcome.Refused refused) {
        if (refused.isFailure()) {
            failures.add(OrderDesk.key(order), refused.status());
        } else {
            failures.end();
        }
    }

    private static String said(Outcome.Refused refused) {
        return "answered " + refused.status() + (refused.detail().isEmpty() ? "" : ": " + refused.detail());
    }

    private void accepted(Disposition.Send send, Action action, int warehouseOrderId) {
        var order = send.order();
        results.done(
                order,
                action,
                null,
                new OrderLink(
                        order.id(),
                        send.mapped().document().orderNumber(),
                        warehouseOrderId,
                        OrderLink.State.OPEN,
                        send.fingerprint(),
                        OrderLines.deliveries(order),
                        OrderDesk.instant(order)));
    }

    private void cancelled(Order order, OrderLink link, @Nullable String detail) {
        results.done(order, Action.CANCELLED, detail, link.in(OrderLink.State.CANCELLED));
    }

    private boolean isEditable(OrderState state) {
        return state.isIn(settings.editableStatuses()) && !state.isStarted();
    }

    private static boolean bears(OrderState state, String number) {
        return state.number().strip().equalsIgnoreCase(number);
    }

    /** An order of this number may be somebody else's: made by hand, or by another channel. */
    private static boolean isOurs(Order order, OrderState state) {
        return Long.toString(order.id()).equals(state.goodsOwnerOrderId());
    }

    /** Whether nothing of ours is known to have arrived yet. */
    private static boolean isFirst(@Nullable OrderLink link) {
        return link == null || link.state() == OrderLink.State.SENDING;
    }
}
