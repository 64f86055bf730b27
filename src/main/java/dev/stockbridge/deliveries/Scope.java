package dev.stockbridge.deliveries;

import dev.stockbridge.mycashflow.Completion;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.QuickProcess;
import dev.stockbridge.mycashflow.Shipment;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.settings.Deliveries;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** How much of an open order the shop is asked to complete. */
sealed interface Scope {

    /** @param done asks the shop whether it has done so already */
    Completion ask(Shop shop, Due.Shipped due, Order order, BooleanSupplier done);

    /** Whether it is complete although the order as such is open. */
    boolean isDone(Order order);

    /** What to say once it is. */
    Completed done(Due.Shipped due, Order order);

    /** The order with all that is in it. */
    record Whole(Deliveries settings) implements Scope {

        @Override
        public Completion ask(Shop shop, Due.Shipped due, Order order, BooleanSupplier done) {
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
        public Completed done(Due.Shipped due, Order order) {
            return Settlement.ours(due, order);
        }
    }

    /**
     * The shipment that is just what left, of an order whose rest is still to come.
     *
     * @param missing the rest, in words
     */
    record Part(Shipment shipment, String missing) implements Scope {

        @Override
        public Completion ask(Shop shop, Due.Shipped due, Order order, BooleanSupplier done) {
            return shop.completeShipment(due.orderId(), shipment.id(), done, order.personalValues());
        }

        @Override
        public boolean isDone(Order order) {
            return order.shipments().stream().anyMatch(one -> one.id() == shipment.id() && one.isComplete());
        }

        @Override
        public Completed done(Due.Shipped due, Order order) {
            return done(due, (Instant) null);
        }

        /** @param attemptedAt when it was asked for, where the shop does not show yet that it is done */
        Completed done(Due.Shipped due, @Nullable Instant attemptedAt) {
            return new Completed(
                    ItemOutcome.done(
                            due.key(), due.label(), Action.DELIVERED, "its shipment " + shipment.id() + "; " + missing),
                    due.open(attemptedAt));
        }
    }
}
