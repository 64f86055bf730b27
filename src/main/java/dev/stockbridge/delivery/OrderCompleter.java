package dev.stockbridge.delivery;

import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.http.StopRequested;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.link.Delivery;
import dev.stockbridge.mycashflow.Completion;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.QuickProcess;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.run.Poller;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.settings.DeliverySettings;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Completes orders and shipments in the shop, each once. After a call without a usable answer the order is read, to see
 * whether the call took effect.
 */
final class OrderCompleter {

    private final Shop shop;
    private final Poller poller;
    private final DeliverySettings settings;
    private final boolean plan;
    private final ForeignTime time;
    private final ConsecutiveFailures failures;
    private int unansweredInARow;

    /** @param failures counts the orders in a row whose completion failed in the shop */
    OrderCompleter(RunSession session, StoreSystems systems, ForeignTime time, ConsecutiveFailures failures) {
        this.shop = systems.shop();
        this.poller = systems.poller();
        this.settings = session.store().deliveries();
        this.plan = session.run().options().plan();
        this.time = time;
        this.failures = failures;
    }

    /** Reads the order in the shop. */
    ShopOrderState read(ShippedOrder shipped) {
        return ShopOrderState.read(shop, shipped.orderId());
    }

    /**
     * Completes the order or its shipment; a plan calls nothing.
     *
     * @param announce stores the ledger's row in a transaction of its own; called right before the shop is called
     * @throws SystemFault when the outcome of the call is unknown, or when the shop fails at one order after the other
     * @throws StopRequested when the run is to stop before the call was repeated
     */
    DeliveryResult complete(DeliveryDecision.Write write, Consumer<Delivery> announce) {
        if (plan) {
            return done(write, write.order());
        }
        var shipped = write.shipped();
        var attempt = time.now();
        announce.accept(shipped.called(attempt));
        Completion completion;
        var reading = new AtomicBoolean();
        try {
            completion = call(write, () -> {
                reading.set(true);
                var done = isDone(write, read(shipped));
                reading.set(false);
                return done;
            });
        } catch (StopRequested stop) {
            // A call is repeated only if the one before it cannot have arrived.
            if (!reading.get()) {
                announce.accept(shipped.notCalled(time.now()));
            }
            throw stop;
        } catch (SystemFault fault) {
            if (reading.get()) {
                // The reading of the order failed. That tells nothing about the call before it.
                throw fault;
            }
            return unanswered(write, fault, announce);
        }
        unansweredInARow = 0;
        if (completion instanceof Completion.Refused refused) {
            return refused(write, refused, attempt);
        }
        failures.reset();
        if (completion instanceof Completion.Found) {
            return found(write, read(shipped));
        }
        // The order stays open after its shipment is complete, so the shop must be asked whether it shows that.
        return write instanceof DeliveryDecision.CompleteShipment part
                ? DeliveryResult.shipmentDone(part, poller.until(() -> isDone(write, read(shipped))) ? null : attempt)
                : done(write, write.order());
    }

    private Completion call(DeliveryDecision.Write write, BooleanSupplier done) {
        var orderId = write.shipped().orderId();
        var personal = write.order().personalValues();
        if (write instanceof DeliveryDecision.CompleteShipment part) {
            return shop.completeShipment(orderId, part.shipment().id(), done, personal);
        }
        var request = new QuickProcess(
                write.shipped().trackingCode(),
                settings.sendEmails(),
                settings.allowOpenCashOnDeliveryPayments(),
                settings.ignorePaymentActivationErrors());
        return shop.quickProcess(orderId, request, done, personal);
    }

    /** It is unknown whether the call took effect, so the order is read several times. */
    private DeliveryResult unanswered(DeliveryDecision.Write write, SystemFault fault, Consumer<Delivery> announce) {
        var shipped = write.shipped();
        if (!fault.mayHaveArrived()) {
            announce.accept(shipped.notCalled(time.now()));
            throw fault;
        }
        var last = new AtomicReference<ShopOrderState>();
        if (poller.until(() -> isDone(write, last.updateAndGet(before -> read(shipped))))) {
            return found(write, Objects.requireNonNull(last.get()));
        }
        unansweredInARow++;
        if (shipped.unanswered() + 1 < DeliveryResult.MOST_UNANSWERED
                || unansweredInARow >= DeliveryResult.MOST_UNANSWERED) {
            throw fault;
        }
        return DeliveryResult.neverAnswered(shipped, shipped.called(time.now()));
    }

    private DeliveryResult refused(DeliveryDecision.Write write, Completion.Refused refused, Instant attempt) {
        var shipped = write.shipped();
        // The order may have been complete before the call, or the call may have completed it all the same.
        var inShop = read(shipped);
        if (!(inShop instanceof ShopOrderState.Open) || isDone(write, inShop)) {
            return found(write, inShop);
        }
        boolean failed = refused.status() == 500;
        if (failed || refused.status() == 404) {
            // A shop that answers 404 to one order after the other is broken, too.
            failures.add(shipped.key(), refused.status());
        } else {
            failures.reset();
        }
        var detail = "answered " + refused.status() + (refused.detail().isEmpty() ? "" : ": " + refused.detail());
        return DeliveryResult.refused(shipped, detail, shipped.open(failed ? attempt : null), refused.status());
    }

    private static boolean isDone(DeliveryDecision.Write write, ShopOrderState inShop) {
        return inShop instanceof ShopOrderState.Complete
                || inShop instanceof ShopOrderState.Open open
                        && write instanceof DeliveryDecision.CompleteShipment part
                        && open.order().shipments().stream()
                                .anyMatch(one -> one.id() == part.shipment().id() && one.isComplete());
    }

    private static DeliveryResult found(DeliveryDecision.Write write, ShopOrderState inShop) {
        return inShop instanceof ShopOrderState.Open open
                ? done(write, open.order())
                : ClosedOrderResult.of(write.shipped(), inShop);
    }

    /** The result once the shop has completed it; {@code open} is the order while it was open. */
    private static DeliveryResult done(DeliveryDecision.Write write, Order open) {
        return write instanceof DeliveryDecision.CompleteShipment part
                ? DeliveryResult.shipmentDone(part, null)
                : ClosedOrderResult.ours(write.shipped(), open);
    }
}
