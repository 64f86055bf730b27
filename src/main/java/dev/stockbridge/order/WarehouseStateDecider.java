package dev.stockbridge.order;

import dev.stockbridge.link.OrderLink;
import dev.stockbridge.ongoing.OrderLine;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.settings.OrderSettings;
import dev.stockbridge.settings.StoreSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides on an order by its state in the warehouse: whether it is locked, gone, foreign, shipped, or may be written.
 * Nothing is changed that was cancelled or that the warehouse has begun. Makes no calls.
 */
public final class WarehouseStateDecider {

    private static final String ABSENT = "the warehouse no longer has it";
    private static final String SHIPPED_UNWANTED =
            "the warehouse shipped what the shop had delivered, taken back or taken off it";

    private final OrderSettings settings;
    private final ShippedOrders shipped;
    private final StuckOrders stuck;

    public WarehouseStateDecider(StoreSettings store, Clock clock) {
        this.settings = store.orders();
        this.shipped = new ShippedOrders(store.deliveries().shippedStatuses());
        this.stuck = new StuckOrders(store, clock);
    }

    /** @param state the order in the warehouse, or null where it is not there */
    public OrderDecision decide(OrderIntent intent, @Nullable OrderState state) {
        if (intent instanceof OrderIntent.Settled settled) {
            return settled(settled.result());
        }
        if (intent instanceof OrderIntent.Send send) {
            return state == null ? absent(send) : send(send.keepingContactsOf(state), state);
        }
        if (intent instanceof OrderIntent.Cancel cancel) {
            return cancel(cancel, state);
        }
        return intent instanceof OrderIntent.Withdraw withdraw
                ? withdraw(withdraw, state)
                : settled(check((OrderIntent.Check) intent, state));
    }

    private static OrderDecision absent(OrderIntent.Send send) {
        return send.isExpected()
                ? settled(OrderResult.attention(send.order(), Reason.CANCELLED_IN_WAREHOUSE, ABSENT))
                : new OrderDecision.Put(send, null, Action.CREATED, Reason.REJECTED_BY_WAREHOUSE);
    }

    private OrderDecision send(OrderIntent.Send send, OrderState state) {
        var order = send.order();
        var action = send.isFirst() ? Action.CREATED : Action.UPDATED;
        if (send.isFirst() && !send.isOurs(state)) {
            return settled(OrderResult.attention(
                            order,
                            Reason.REJECTED_BY_WAREHOUSE,
                            "the warehouse has an order of this number that is not this one")
                    .with(OrderResult.Note.NEVER_ARRIVED));
        }
        if (state.isCancelled()) {
            return found(send, Reason.CANCELLED_IN_WAREHOUSE, state.statusInWords());
        }
        if (!hasNumber(state, send.orderNumber())) {
            // A PUT goes by the number, and would create a second order.
            return found(
                    send, Reason.ORDER_LOCKED, "the warehouse has given it another number; " + state.statusInWords());
        }
        var lost = send.mapped().lost();
        if (lost.redirects(send.mapped().document(), state)) {
            return found(send, Reason.ADDRESS_INCOMPLETE, lost.inWords());
        }
        if (state.isIn(settings.editableStatuses()) && !state.isStarted()) {
            return new OrderDecision.Put(send, state, action, Reason.ORDER_LOCKED);
        }
        if (state.holds(send.mapped().document())) {
            // It had arrived although its answer was lost, and the warehouse has begun since.
            return new OrderDecision.Settled(OrderResult.accepted(send, action, state.id()), send.announcement());
        }
        if (hasShippedTheRest(send, state)) {
            return new OrderDecision.Settled(OrderResult.unchanged(order), send.announcement());
        }
        var locked = OrderResult.attention(order, Reason.ORDER_LOCKED, state.statusInWords());
        return new OrderDecision.Settled(locked.with(send.whenNotTaken(send.link(), state)), send.announcement());
    }

    private static OrderDecision found(OrderIntent.Send send, Reason reason, String detail) {
        return new OrderDecision.Settled(OrderResult.attention(send.order(), reason, detail), send.announcement());
    }

    private static boolean hasNumber(OrderState state, String number) {
        return state.number().strip().equalsIgnoreCase(number);
    }

    /** Whether the two differ in nothing but what the warehouse has shipped of it and the shop knows of. */
    private boolean hasShippedTheRest(OrderIntent.Send send, OrderState state) {
        var document = send.mapped().document();
        return shipped.hasShippedAllBut(Pieces.wanted(document), send.delivered(), state)
                && (send.onlyLeft() || state.holds(document.withLines(lines(state))));
    }

    private static List<OrderLine> lines(OrderState state) {
        return state.lines().stream()
                .map(line -> new OrderLine(line.rowNumber(), line.articleNumber(), line.ordered(), null, null))
                .toList();
    }

    private OrderDecision cancel(OrderIntent.Cancel cancel, @Nullable OrderState state) {
        var order = cancel.order();
        var link = cancel.linkOrAnnouncement();
        if (cancel.isFirst() && (state == null || !cancel.isOurs(state))) {
            var detail = cancel.link() == null
                    ? "it was cancelled before it was sent"
                    : "it was cancelled before it had arrived in the warehouse";
            return settled(OrderResult.skipped(order, Reason.NEVER_SENT, detail).with(OrderResult.Note.NOT_ARRIVED));
        }
        if (state == null) {
            return settled(OrderResult.cancelled(order, link, "the warehouse no longer had it"));
        }
        if (state.isCancelled()) {
            return settled(OrderResult.cancelled(order, link, "the warehouse had cancelled it already"));
        }
        if (link.state() == OrderLink.State.DELIVERED && shipped.isShipped(state)) {
            // Delivered on both sides before it was cancelled: what comes back is a return.
            return settled(OrderResult.unchanged(order));
        }
        return isCancellable(state)
                ? new OrderDecision.Cancel(cancel, state)
                : new OrderDecision.Settled(
                        OrderResult.attention(order, Reason.CANCEL_REFUSED, state.statusInWords()),
                        cancel.announcement());
    }

    private OrderDecision withdraw(OrderIntent.Withdraw withdraw, @Nullable OrderState state) {
        if (withdraw.isFirst() && (state == null || !withdraw.isOurs(state))) {
            return settled(OrderResult.skipped(
                            withdraw.order(),
                            Reason.NOTHING_TO_SHIP,
                            "it lost its lines before it had arrived in the warehouse")
                    .with(state == null ? OrderResult.Note.NOT_ARRIVED : OrderResult.Note.NEVER_ARRIVED));
        }
        if (state == null) {
            return settled(withdraw.over("the warehouse no longer had it"));
        }
        if (state.isCancelled()) {
            return settled(withdraw.over("the warehouse had cancelled it already"));
        }
        if (shipped.isShipped(state) || withdraw.link().wasSeenShipped()) {
            return settled(shipped(withdraw, state));
        }
        return isCancellable(state)
                ? new OrderDecision.Withdraw(withdraw, state)
                : settled(withdraw.refused(withdraw.link(), state.statusInWords()));
    }

    /** What the warehouse shipped is delivered. What it shipped although the shop no longer wanted it is reported. */
    private OrderResult shipped(OrderIntent.Withdraw withdraw, OrderState state) {
        var link = withdraw.link();
        var order = withdraw.order();
        var wanted = link.stillWanted();
        if (wanted != null && shipped.hasShippedMoreThan(wanted, state)) {
            return OrderResult.attention(
                    order, wanted.isEmpty() ? Reason.CANCEL_REFUSED : Reason.ORDER_LOCKED, SHIPPED_UNWANTED);
        }
        if (withdraw.isComplete()) {
            return OrderResult.unchanged(order).with(link.in(OrderLink.State.DELIVERED));
        }
        return shipped.hasShippedAllBut(Map.of(), withdraw.delivered(), state)
                ? OrderResult.unchanged(order)
                : withdraw.refused(link, SHIPPED_UNWANTED);
    }

    private OrderResult check(OrderIntent.Check check, @Nullable OrderState state) {
        if (state == null || state.isCancelled()) {
            return OrderResult.attention(
                    check.order(), Reason.CANCELLED_IN_WAREHOUSE, state == null ? ABSENT : state.statusInWords());
        }
        var result = stuck.judge(check.order(), check.link(), state);
        return check.link().stillWanted() == null
                ? result
                : result.with(check.link().wanting(null));
    }

    private boolean isCancellable(OrderState state) {
        return state.isIn(settings.cancellableStatuses()) && !state.isStarted();
    }

    private static OrderDecision settled(OrderResult result) {
        return new OrderDecision.Settled(result, null);
    }
}
