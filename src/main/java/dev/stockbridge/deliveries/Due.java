package dev.stockbridge.deliveries;

import dev.stockbridge.ongoing.OrderState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is due for an order of the warehouse, as far as the warehouse and our own ledger tell. */
sealed interface Due {

    /** Nothing is asked of the shop. */
    record Nothing(Completed completed) implements Due {}

    /** Completed without a tracking code, which has come since. */
    record LateTracking(Completed completed) implements Due {}

    /** To be completed in the shop, or in part. */
    record Shipped(long orderId, OrderState state, @Nullable Delivery delivery, Instant seenAt) implements Due {

        String key() {
            return Long.toString(orderId);
        }

        String label() {
            return state.number();
        }

        boolean isWhole() {
            return Shipping.isWhole(state);
        }

        @Nullable
        String trackingCode() {
            return Shipping.trackingCode(state);
        }

        Delivery in(Delivery.State standing, @Nullable Instant attemptedAt) {
            return new Delivery(orderId, label(), standing, seenAt, attemptedAt, trackingCode() != null);
        }
    }
}
