package dev.stockbridge.delivery;

import dev.stockbridge.mycashflow.Completion;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.QuickProcess;
import dev.stockbridge.mycashflow.Shipment;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.settings.DeliverySettings;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** How much of an open order the shop is asked to complete. */
sealed interface CompletionTarget {

    /** @param done asks the shop whether it has done so already */
    Completion ask(Shop shop, DeliveryDecision.Shipped due, Order order, BooleanSupplier done);

    /** Whether it is complete although the order as such is open. */
    boolean isDone(Order order);

    /** What to say once it is. */
    DeliveryResult done(DeliveryDecision.Shipped due, Order order);

    /** The order with all that is in it. */
    record Whole(DeliverySettings settings) implements CompletionTarget {

        @Override
        public Completion ask(Shop shop, DeliveryDecision.Shipped due, Order order, BooleanSupplier done) {
            var request = new QuickProcess(
                    due.trackingCode(),
                    settings.sendEmails(),
                    settings.allowOpenCashOnDeliveryPayments(),
                    settings.ignorePaymentActivationErrors());
            return shop.quickProcess(due.orderId(), request, done, order.personalValues());
        }

        @Override
        public boolean isDone(Order order) {
            return false;
        }

        @Override
        public DeliveryResult done(DeliveryDecision.Shipped due, Order order) {
            return ClosedOrderResult.ours(due, order);
        }
    }

    /**
     * The shipment that is just what left, of an order whose rest is still to come.
     *
     * @param missing the rest, in words
     */
    record Part(Shipment shipment, String missing) implements CompletionTarget {

        @Override
        public Completion ask(Shop shop, DeliveryDecision.Shipped due, Order order, BooleanSupplier done) {
            return shop.completeShipment(due.orderId(), shipment.id(), done, order.personalValues());
        }

        @Override
        public boolean isDone(Order order) {
            return order.shipments().stream().anyMatch(one -> one.id() == shipment.id() && one.isComplete());
        }

        @Override
        public DeliveryResult done(DeliveryDecision.Shipped due, Order order) {
            return done(due, (Instant) null);
        }

        /** @param attemptedAt when it was asked for, where the shop does not show yet that it is done */
        DeliveryResult done(DeliveryDecision.Shipped due, @Nullable Instant attemptedAt) {
            return new DeliveryResult(
                    ItemOutcome.done(
                            due.key(), due.label(), Action.DELIVERED, "its shipment " + shipment.id() + "; " + missing),
                    due.open(attemptedAt));
        }
    }
}
