package dev.stockbridge.orders;

import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.run.ItemOutcome;
import org.jspecify.annotations.Nullable;

/** What is to be done with an order, as far as the shop and our own link tell. */
sealed interface Disposition {

    /** The order's place in reports and attention. */
    record Settled(ItemOutcome outcome) implements Disposition {}

    /** Delivered in the shop: left alone from now on. */
    record Delivered(Order order, OrderLink link) implements Disposition {}

    /** Waits for its payment. */
    record Held(Order order, ItemOutcome outcome) implements Disposition {}

    /** To be made or updated in the warehouse. */
    record Send(Order order, @Nullable OrderLink link, MappedOrder.Ready mapped, byte[] fingerprint)
            implements Disposition {}

    /** To be cancelled in the warehouse. */
    record Cancel(Order order, OrderLink link) implements Disposition {}

    /** Nothing changed, but the warehouse is to be asked whether the order still stands. */
    record Check(Order order, OrderLink link) implements Disposition {}
}
