package dev.stockbridge.order;

import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.outcome.Reason;

/** Carries decisions on orders out in the warehouse. Every refusal becomes an item that needs attention. */
public final class WarehouseOrderExecutor {

    private final WarehouseOrders warehouse;
    private final ConsecutiveFailures failures;

    /** @param failures the run's writes that failed with a server error, which the order itself may have caused */
    public WarehouseOrderExecutor(WarehouseOrders warehouse, ConsecutiveFailures failures) {
        this.warehouse = warehouse;
        this.failures = failures;
    }

    public OrderResult execute(OrderDecision.Write decision) {
        if (decision instanceof OrderDecision.Put put) {
            return put(put);
        }
        return decision instanceof OrderDecision.Cancel cancel
                ? cancel(cancel)
                : withdraw((OrderDecision.Withdraw) decision);
    }

    private OrderResult put(OrderDecision.Put put) {
        var send = put.send();
        var written = warehouse.put(send.mapped().document(), put.state());
        if (written instanceof WarehouseOrders.Written.Not not) {
            count(send.order(), not.refusal());
            var reason = not.refusal().isFailure() ? Reason.REJECTED_BY_WAREHOUSE : put.refusal();
            var refused = OrderResult.refused(send.order(), reason, not.refusal());
            return put.state() == null || send.link() == null
                    ? refused
                    : refused.with(send.whenNotTaken(send.link().afterRefusal(), put.state()));
        }
        failures.reset();
        return written instanceof WarehouseOrders.Written.As accepted
                ? OrderResult.accepted(send, put.action(), accepted.id())
                : OrderResult.attention(
                        send.order(),
                        Reason.REJECTED_BY_WAREHOUSE,
                        ((WarehouseOrders.Written.Otherwise) written).detail());
    }

    private OrderResult cancel(OrderDecision.Cancel decision) {
        var order = decision.intent().order();
        var link = decision.intent().linkOrAnnouncement();
        var answer = warehouse.cancel(decision.state(), order.personalValues());
        if (!(answer instanceof Outcome.Refused refused)) {
            failures.reset();
            return OrderResult.cancelled(order, link, null);
        }
        count(order, refused);
        return isGone(decision.state().id(), refused)
                ? OrderResult.cancelled(order, link, "the warehouse no longer had it")
                : OrderResult.refused(order, Reason.CANCEL_REFUSED, refused);
    }

    private OrderResult withdraw(OrderDecision.Withdraw decision) {
        var withdraw = decision.intent();
        var answer = warehouse.cancel(decision.state(), withdraw.order().personalValues());
        if (!(answer instanceof Outcome.Refused refused)) {
            failures.reset();
            return OrderResult.cancelled(withdraw.order(), withdraw.link(), "nothing of it is left to ship");
        }
        count(withdraw.order(), refused);
        return isGone(decision.state().id(), refused)
                ? withdraw.over("the warehouse no longer had it")
                : withdraw.refused(withdraw.link().afterRefusal(), OrderResult.describe(refused));
    }

    private boolean isGone(int warehouseOrderId, Outcome.Refused refused) {
        return refused.status() == 404 && warehouse.isGone(warehouseOrderId);
    }

    /** The warehouse may fail at one order however often it is asked; that alone says nothing of the others. */
    private void count(Order order, Outcome.Refused refused) {
        if (refused.isFailure()) {
            failures.add(OrderDecider.key(order), refused.status());
        } else {
            failures.reset();
        }
    }
}
