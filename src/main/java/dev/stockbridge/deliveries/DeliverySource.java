package dev.stockbridge.deliveries;

import dev.stockbridge.ongoing.OrderState;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** A way to come by orders of the warehouse that may have been shipped, some at a time. */
interface DeliverySource extends AutoCloseable {

    /** In the step's execution context, by the warehouse's clock: when the reading began, where the cursor may stand. */
    String BEGAN = "changed.began";

    /** The next orders; asked for once the ones before have been handed on. Empty only at the end. */
    List<OrderState> next();

    /** Goes on where the checkpoint stands. */
    default void from(ExecutionContext context) {
        // Begins anew: what was done already is found done.
    }

    /** Notes how far it has come with what was handed on. */
    default void into(ExecutionContext context) {
        // Nothing to note.
    }

    @Override
    default void close() {
        // Nothing to close.
    }
}
