package dev.stockbridge.order;

import dev.stockbridge.link.OrderLink;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.order.mapping.MappedOrder;
import dev.stockbridge.order.mapping.OrderLines;
import dev.stockbridge.outcome.Reason;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the shop and our own link ask for an order. The order's state in the warehouse makes a decision of it. */
public sealed interface OrderIntent {

    /** Decided without the warehouse. */
    record Settled(OrderResult result) implements OrderIntent {}

    /** An intent on which the order's state in the warehouse decides. */
    sealed interface InWarehouse extends OrderIntent {

        Order order();

        /** What ties the order to the warehouse's; null while nothing does. */
        @Nullable
        OrderLink link();

        /** The number under which the warehouse is asked about the order. */
        String orderNumber();

        /** Whether the order should exist in the warehouse, as far as we know. */
        boolean isExpected();

        /** The link under which the order is announced, if it has none. */
        default @Nullable OrderLink announcement() {
            return link() == null
                    ? OrderLink.announcing(order().id(), orderNumber(), OrderLines.deliveries(order()))
                    : null;
        }

        /** Whether nothing of ours is known to have arrived yet. */
        default boolean isFirst() {
            var link = link();
            return link == null || link.state() == OrderLink.State.SENDING;
        }

        /** Whether the warehouse's order is this one. It may be foreign: made by hand, or by another channel. */
        default boolean isOurs(OrderState state) {
            return Long.toString(order().id()).equals(state.goodsOwnerOrderId());
        }
    }

    /**
     * To be created or updated in the warehouse.
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
            implements InWarehouse {

        @Override
        public String orderNumber() {
            return mapped.document().orderNumber();
        }

        /** Uses the contacts that the warehouse holds, where the shop's answer has lost them. */
        Send keepingContactsOf(OrderState state) {
            return new Send(order, link, mapped.keepingContactsOf(state), fingerprint, onlyLeft, delivered);
        }

        /** One that was only announced is sent again: its number makes it the same order. */
        @Override
        public boolean isExpected() {
            return link != null && link.isOpen();
        }

        /** Where the warehouse may ship more than the shop wants, a later reading has to tell whether it did. */
        @Nullable
        OrderLink whenNotTaken(@Nullable OrderLink current, OrderState state) {
            if (current == null || !current.isOpen()) {
                return null;
            }
            var wanted = Pieces.wanted(mapped.document());
            boolean tooMuch = !Pieces.excess(Pieces.ordered(state), wanted).isEmpty();
            return current.wanting(tooMuch ? wanted : null);
        }
    }

    /**
     * To be cancelled in the warehouse, if it exists there. One without a link is looked up, too: the database may be older
     * than the order.
     */
    record Cancel(Order order, @Nullable OrderLink link, String orderNumber) implements InWarehouse {

        /** One that was announced may have arrived: forgetting it while it does not show yet would ship it. */
        @Override
        public boolean isExpected() {
            return link != null;
        }

        /** The order's link, or that of its announcement. */
        OrderLink linkOrAnnouncement() {
            return link == null ? OrderLink.announcing(order.id(), orderNumber, OrderLines.deliveries(order)) : link;
        }
    }

    /**
     * To be cancelled in the warehouse, if it did not ship the order itself: nothing of it is left to ship. Its lines were
     * delivered in the shop, returned or taken out.
     *
     * @param delivered what the shop calls delivered, in pieces by article number; of a completed order that is everything
     */
    record Withdraw(Order order, OrderLink link, Map<String, BigDecimal> delivered) implements InWarehouse {

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

        /** The warehouse holds nothing that could still be shipped. */
        OrderResult over(String detail) {
            return isComplete()
                    ? OrderResult.unchanged(order).with(link.in(OrderLink.State.DELIVERED))
                    : OrderResult.cancelled(order, link, detail);
        }

        OrderResult refused(OrderLink current, String detail) {
            return OrderResult.attention(order, Reason.CANCEL_REFUSED, detail).with(current.wanting(Map.of()));
        }
    }

    /** Nothing changed, but the warehouse is asked whether the order still exists. */
    record Check(Order order, OrderLink link) implements InWarehouse {

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
