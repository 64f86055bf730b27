package dev.stockbridge.order;

import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.link.OrderLink;
import dev.stockbridge.ongoing.OrderLine;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.order.mapping.OrderLines;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.settings.OrderSettings;
import dev.stockbridge.settings.StoreSettings;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes and updates orders in the warehouse, as long as it has not begun with them. Every refusal is named to a
 * person; nothing that was cancelled or has begun is touched.
 */
public final class WarehouseOrderExecutor {

    private final WarehouseOrders warehouse;
    private final OrderSettings settings;
    private final ConsecutiveFailures failures;
    private final OrderResults results;
    private final Cancellations cancellations;
    private final ShippedOrders shipped;
    private final StuckOrders stuck;

    /** @param failures the run's writes that the warehouse failed at, which may be the orders' fault */
    public WarehouseOrderExecutor(
            WarehouseOrders warehouse,
            StoreSettings store,
            Clock clock,
            ConsecutiveFailures failures,
            OrderResults results) {
        var shippedStatuses = store.deliveries().shippedStatuses();
        this.warehouse = warehouse;
        this.failures = failures;
        this.settings = store.orders();
        this.results = results;
        this.stuck = new StuckOrders(store, clock);
        this.shipped = new ShippedOrders(shippedStatuses);
        this.cancellations = new Cancellations(warehouse, settings, shippedStatuses, failures, results);
    }

    /** Whether the order, as it stands, may be written at all. */
    boolean writes(OrderIntent intent, @Nullable OrderState state) {
        if (intent instanceof OrderIntent.Withdraw withdraw) {
            return state != null && cancellations.withdraws(withdraw, state);
        }
        return intent instanceof OrderIntent.Send send
                ? state == null
                        || isEditable(state)
                                && !send.mapped().lost().redirects(send.mapped().document(), state)
                : intent instanceof OrderIntent.Cancel cancel
                        && state != null
                        && !state.isCancelled()
                        && (cancel.link() != null || Cancellations.isOurs(cancel.order(), state));
    }

    /** @param state the order as it stands in the warehouse, or null when it is not there */
    public void send(OrderIntent.Send decided, @Nullable OrderState state) {
        var send = state == null ? decided : decided.keepingContactsOf(state);
        var order = send.order();
        var link = send.link();
        if (state == null) {
            if (link != null && link.state() == OrderLink.State.OPEN) {
                results.attention(order, Reason.CANCELLED_IN_WAREHOUSE, "the warehouse no longer has it");
            } else {
                write(send, null, Action.CREATED, Reason.REJECTED_BY_WAREHOUSE);
            }
            return;
        }
        if (Cancellations.isFirst(link) && !Cancellations.isOurs(order, state)) {
            results.neverArrived.add(order.id());
            results.attention(
                    order,
                    Reason.REJECTED_BY_WAREHOUSE,
                    "the warehouse has an order of this number that is not this one");
        } else if (state.isCancelled()) {
            results.attention(order, Reason.CANCELLED_IN_WAREHOUSE, state.statusInWords());
        } else if (!bears(state, send.orderNumber())) {
            // A PUT goes by the number, and would make a second order.
            results.attention(
                    order, Reason.ORDER_LOCKED, "the warehouse has given it another number; " + state.statusInWords());
        } else if (send.mapped().lost().redirects(send.mapped().document(), state)) {
            results.attention(
                    order, Reason.ADDRESS_INCOMPLETE, send.mapped().lost().inWords());
        } else if (isEditable(state)) {
            write(send, state, Cancellations.isFirst(link) ? Action.CREATED : Action.UPDATED, Reason.ORDER_LOCKED);
        } else if (state.holds(send.mapped().document())) {
            // It had arrived although its answer was lost, and the warehouse has begun since.
            accepted(send, Cancellations.isFirst(link) ? Action.CREATED : Action.UPDATED, state.id());
        } else if (hasShippedTheRest(send, state)) {
            results.unchanged(order);
        } else {
            results.attention(order, Reason.ORDER_LOCKED, state.statusInWords());
            remember(send, link, state);
        }
    }

    /** Whether the two differ in nothing but what the warehouse has shipped of it and the shop knows of. */
    private boolean hasShippedTheRest(OrderIntent.Send send, OrderState state) {
        var document = send.mapped().document();
        return shipped.hasShippedAllBut(Pieces.wanted(document), send.delivered(), state)
                && (send.onlyLeft() || state.holds(document.withLines(asTheyAre(state))));
    }

    private static List<OrderLine> asTheyAre(OrderState state) {
        return state.lines().stream()
                .map(line -> new OrderLine(line.rowNumber(), line.articleNumber(), line.ordered(), null, null))
                .toList();
    }

    /** Where the warehouse may ship more than the shop wants, a later reading has to tell whether it did. */
    private void remember(OrderIntent.Send send, @Nullable OrderLink link, OrderState state) {
        if (link != null && link.state() == OrderLink.State.OPEN) {
            var wanted = Pieces.wanted(send.mapped().document());
            boolean tooMuch = !Pieces.excess(Pieces.ordered(state), wanted).isEmpty();
            results.links.add(link.wanting(tooMuch ? wanted : null));
        }
    }

    public void cancel(OrderIntent.Cancel cancel, @Nullable OrderState state) {
        cancellations.cancel(cancel, state);
    }

    public void withdraw(OrderIntent.Withdraw withdraw, @Nullable OrderState state) {
        cancellations.withdraw(withdraw, state);
    }

    public void check(OrderIntent.Check check, @Nullable OrderState state) {
        if (state == null || state.isCancelled()) {
            results.attention(
                    check.order(),
                    Reason.CANCELLED_IN_WAREHOUSE,
                    state == null ? "the warehouse no longer has it" : state.statusInWords());
        } else {
            stuck.judge(check.order(), check.link(), state, results);
            if (check.link().stillWanted() != null) {
                results.links.add(check.link().wanting(null));
            }
        }
    }

    private void write(OrderIntent.Send send, @Nullable OrderState state, Action action, Reason reasonOfRefusal) {
        var outcome = warehouse.put(send.mapped().document(), state);
        if (outcome instanceof WarehouseOrders.Written.Not not) {
            cancellations.count(send.order(), not.refusal());
            var reason = not.refusal().isFailure() ? Reason.REJECTED_BY_WAREHOUSE : reasonOfRefusal;
            results.refused(send.order(), reason, not.refusal());
            if (state != null && send.link() != null) {
                remember(send, send.link().afterRefusal(), state);
            }
            return;
        }
        failures.end();
        if (outcome instanceof WarehouseOrders.Written.As accepted) {
            accepted(send, action, accepted.id());
        } else {
            var otherwise = (WarehouseOrders.Written.Otherwise) outcome;
            results.attention(send.order(), Reason.REJECTED_BY_WAREHOUSE, otherwise.detail());
        }
    }

    private void accepted(OrderIntent.Send send, Action action, int warehouseOrderId) {
        var order = send.order();
        results.done(
                order,
                action,
                null,
                OrderLink.accepted(
                        order.id(),
                        send.orderNumber(),
                        warehouseOrderId,
                        send.fingerprint(),
                        OrderLines.deliveries(order),
                        OrderDecider.instant(order)));
    }

    private boolean isEditable(OrderState state) {
        return state.isIn(settings.editableStatuses()) && !state.isStarted();
    }

    private static boolean bears(OrderState state, String number) {
        return state.number().strip().equalsIgnoreCase(number);
    }
}
