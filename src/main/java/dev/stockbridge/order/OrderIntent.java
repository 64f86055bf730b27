package dev.stockbridge.order;

import dev.stockbridge.link.OrderLink;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.order.mapping.MappedOrder;
import dev.stockbridge.outcome.ItemOutcome;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be done with an order, as far as the shop and our own link tell. */
public sealed interface OrderIntent {

    /** The number under which the warehouse is asked about the order; null when it is not asked. */
    default @Nullable String orderNumber() {
        return null;
    }

    /** What ties the order to the warehouse's; null while nothing does. */
    default @Nullable OrderLink link() {
        return null;
    }

    /** Whether the order should stand in the warehouse, as far as we know. */
    default boolean isExpected() {
        return false;
    }

    /** The order's place in reports and attention. */
    record Settled(ItemOutcome outcome) implements OrderIntent {}

    /** Shipped by the warehouse and complete in the shop: left alone from now on. */
    record Delivered(Order order, OrderLink link) implements OrderIntent {}

    /** Waits for its payment. */
    record Held(Order order, ItemOutcome outcome) implements OrderIntent {}

    /**
     * To be made or updated in the warehouse.
     *
     * @param onlyLeft whether all that changed since it was sent is that a part of it was delivered
     * @param delivered what the shop calls delivered, in pieces by article number
     */
    record Send(
            Order order,
            @Nullable OrderLink link,
            MappedOrder.Ready mapped,
            byte[] fingerprint,
            boolean onlyLeft,
            Map<String, BigDecimal> delivered)
            implements OrderIntent {

        @Override
        public String orderNumber() {
            return mapped.document().orderNumber();
        }

        /** The same with the contacts that the warehouse holds, where the shop's answer has lost them. */
        Send keepingContactsOf(OrderState state) {
            return new Send(order, link, mapped.keepingContactsOf(state), fingerprint, onlyLeft, delivered);
        }

        /** One that was announced only is simply sent again: its number makes it the same order. */
        @Override
        public boolean isExpected() {
            return link != null && link.state() == OrderLink.State.OPEN;
        }
    }

    /**
     * To be cancelled in the warehouse, if it stands there. One that nothing ties to the warehouse's is asked for all the
     * same: the database may be older than the order.
     */
    record Cancel(Order order, @Nullable OrderLink link, String orderNumber) implements OrderIntent {

        /** One that was announced may have arrived: forgetting it while it does not show yet would ship it. */
        @Override
        public boolean isExpected() {
            return link != null;
        }
    }

    /**
     * To be cancelled in the warehouse, if it did not ship the order itself: nothing of it is left to ship. Its lines were
     * delivered in the shop, returned or taken out.
     *
     * @param delivered what the shop calls delivered, in pieces by article number; of a completed order that is everything
     */
    record Withdraw(Order order, OrderLink link, Map<String, BigDecimal> delivered) implements OrderIntent {

        @Override
        public String orderNumber() {
            return link.orderNumber();
        }

        @Override
        public boolean isExpected() {
            return true;
        }

        /** Whether the shop calls the whole order delivered. */
        boolean isComplete() {
            return order.isStatus("completed");
        }
    }

    /** Nothing changed, but the warehouse is to be asked whether the order still stands. */
    record Check(Order order, OrderLink link) implements OrderIntent {

        @Override
        public String orderNumber() {
            return link.orderNumber();
        }

        @Override
        public boolean isExpected() {
            return true;
        }
    }
}
