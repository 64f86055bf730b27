package dev.stockbridge.delivery;

import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.http.StopRequested;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.link.Delivery;
import dev.stockbridge.mycashflow.Completion;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.run.Poller;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.settings.DeliverySettings;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Completes orders and shipments in the shop, each once. The order is read before every call and after every answer that
 * is none, and a call whose answer got lost is not made again while it may still be at work.
 */
final class OrderCompleter {

    /** So many calls without an answer, and a person looks at the order. */
    private static final int MOST_UNANSWERED = 3;

    private static final String NEVER_ANSWERED =
            "the shop left " + MOST_UNANSWERED + " calls or more unanswered, and the order is still open";

    private final Shop shop;
    private final Poller patience;
    private final DeliverySettings settings;
    private final Shipping shipping;
    private final boolean plan;
    private final ForeignTime time;
    private final ConsecutiveFailures failures;
    private int unansweredInARow;

    /** @param failures the run's orders that the shop fails at */
    OrderCompleter(
            Shop shop,
            Poller patience,
            DeliverySettings settings,
            boolean plan,
            ForeignTime time,
            ConsecutiveFailures failures) {
        this.shop = shop;
        this.patience = patience;
        this.settings = settings;
        this.shipping = new Shipping(settings, time);
        this.plan = plan;
        this.time = time;
        this.failures = failures;
    }

    /** @param announce writes the ledger's row, in a transaction of its own; called right before the shop is */
    DeliveryResult complete(DeliveryDecision.Shipped due, Consumer<Delivery> announce) {
        var standing = read(due);
        if (due.isDone() || !(standing instanceof ShopOrderState.Open open)) {
            return ClosedOrderResult.of(due, standing);
        }
        if (due.state().isCancelled()) {
            return DeliveryResult.parked(
                    due, Reason.CANCELLED_IN_WAREHOUSE, "the warehouse has cancelled it after it had been shipped");
        }
        var order = open.order();
        // Completing it whole would charge for goods that nobody sends, and close what a person still has to see to.
        var missing = due.missing(order, order.linesToLeave().toList());
        if (missing != null) {
            return completePart(due, order, missing, announce);
        }
        return due.attemptedAt() == null && shipping.waitsForTracking(due)
                ? DeliveryResult.awaitingTracking(due)
                : ask(due, order, new CompletionTarget.Whole(settings), announce);
    }

    /** Completes the shipment that is just what was picked, where the shop has one and only one. */
    private DeliveryResult completePart(
            DeliveryDecision.Shipped due, Order order, String missing, Consumer<Delivery> announce) {
        if (settings.partial() != DeliverySettings.Partial.COMPLETE_SHIPMENT) {
            return DeliveryResult.parked(due, Reason.PARTIAL_DELIVERY, missing);
        }
        var shipments = Shipments.holding(order, due.own(order));
        if (shipments.size() != 1) {
            return DeliveryResult.parked(
                    due,
                    Reason.PARTIAL_DELIVERY,
                    missing + ", and the shop has no shipment that is just what was picked");
        }
        var part = new CompletionTarget.Part(shipments.get(0), missing);
        if (Shipments.isOpen(part.shipment())) {
            return ask(due, order, part, announce);
        }
        return due.attemptedAt() == null
                ? new DeliveryResult(ItemOutcome.unchanged(due.key(), due.label()), due.open(null))
                : part.done(due, order);
    }

    private DeliveryResult ask(
            DeliveryDecision.Shipped due, Order order, CompletionTarget scope, Consumer<Delivery> announce) {
        var attempted = due.attemptedAt();
        if (attempted != null && mayBeAtWork(attempted)) {
            return stillAtWork(due, attempted);
        }
        return plan ? scope.done(due, order) : call(due, order, scope, announce);
    }

    /** Payment providers and carriers are asked on the way, and the shop may wait for them longer than we do. */
    private boolean mayBeAtWork(Instant attempted) {
        return attempted.plus(settings.unansweredWait()).isAfter(time.now());
    }

    private DeliveryResult stillAtWork(DeliveryDecision.Shipped due, Instant attempted) {
        if (due.unanswered() >= MOST_UNANSWERED) {
            return DeliveryResult.unanswered(due, NEVER_ANSWERED, due.notCalled(time.now()));
        }
        var item = due.item();
        if (item != null && item.reason().equals(Reason.QUICK_PROCESS_REFUSED.code())) {
            return DeliveryResult.unanswered(due, String.valueOf(item.detail()), due.notCalled(time.now()))
                    .withFailureStatus(item.failureStatus());
        }
        return DeliveryResult.awaitingAnswer(
                due,
                "its call of " + attempted + " was not answered and the order is still open; it is not called again"
                        + " before " + attempted.plus(settings.unansweredWait()),
                due.notCalled(time.now()));
    }

    private DeliveryResult call(
            DeliveryDecision.Shipped due, Order order, CompletionTarget scope, Consumer<Delivery> announce) {
        var attempt = time.now();
        announce.accept(due.called(attempt));
        Completion completion;
        var looking = new AtomicBoolean();
        try {
            completion = scope.ask(shop, due, order, () -> {
                looking.set(true);
                var done = isDone(scope, read(due));
                looking.set(false);
                return done;
            });
        } catch (StopRequested stop) {
            // It was about to be asked a second time, which it is only where the first cannot have arrived.
            if (!looking.get()) {
                announce.accept(due.notCalled(time.now()));
            }
            throw stop;
        } catch (SystemFault fault) {
            if (looking.get()) {
                // The look at the order failed, which says nothing of the call before it.
                throw fault;
            }
            return unanswered(due, scope, fault, announce);
        }
        unansweredInARow = 0;
        if (completion instanceof Completion.Refused refused) {
            return refused(due, scope, refused, attempt);
        }
        failures.end();
        if (completion instanceof Completion.Found) {
            return settled(due, scope, read(due));
        }
        // A shipment has no row of its own that says it is done; only the shop can.
        return scope instanceof CompletionTarget.Part part
                ? part.done(due, patience.until(() -> isDone(scope, read(due))) ? null : attempt)
                : scope.done(due, order);
    }

    /** Nobody knows whether it was completed, so the order itself is asked, for a while. */
    private DeliveryResult unanswered(
            DeliveryDecision.Shipped due, CompletionTarget scope, SystemFault fault, Consumer<Delivery> announce) {
        if (!fault.mayHaveArrived()) {
            announce.accept(due.notCalled(time.now()));
            throw fault;
        }
        var last = new AtomicReference<ShopOrderState>();
        if (patience.until(() -> isDone(scope, last.updateAndGet(before -> read(due))))) {
            return settled(due, scope, Objects.requireNonNull(last.get()));
        }
        unansweredInARow++;
        if (due.unanswered() + 1 < MOST_UNANSWERED || unansweredInARow >= MOST_UNANSWERED) {
            throw fault;
        }
        return DeliveryResult.unanswered(due, NEVER_ANSWERED, due.called(time.now()));
    }

    private DeliveryResult refused(
            DeliveryDecision.Shipped due, CompletionTarget scope, Completion.Refused refused, Instant attempt) {
        // It may have been complete before, or have become so in spite of the answer.
        var standing = read(due);
        if (!(standing instanceof ShopOrderState.Open) || isDone(scope, standing)) {
            return settled(due, scope, standing);
        }
        boolean failed = refused.status() == 500;
        if (failed || refused.status() == 404) {
            // A shop that knows none of the orders it is asked to complete is no shop, either.
            failures.add(due.key(), refused.status());
        } else {
            failures.end();
        }
        return DeliveryResult.parked(due, Reason.QUICK_PROCESS_REFUSED, said(refused), failed ? attempt : null)
                .withFailureStatus(refused.status());
    }

    private ShopOrderState read(DeliveryDecision.Shipped due) {
        return ShopOrderState.read(shop, due.orderId());
    }

    private static boolean isDone(CompletionTarget scope, ShopOrderState standing) {
        return standing instanceof ShopOrderState.Complete
                || standing instanceof ShopOrderState.Open open && scope.isDone(open.order());
    }

    private static DeliveryResult settled(
            DeliveryDecision.Shipped due, CompletionTarget scope, ShopOrderState standing) {
        return standing instanceof ShopOrderState.Open open
                ? scope.done(due, open.order())
                : ClosedOrderResult.of(due, standing);
    }

    private static String said(Completion.Refused refused) {
        return "answered " + refused.status() + (refused.detail().isEmpty() ? "" : ": " + refused.detail());
    }
}
