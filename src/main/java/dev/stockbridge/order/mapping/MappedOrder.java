package dev.stockbridge.order.mapping;

import dev.stockbridge.ongoing.OrderDocument;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.outcome.Reason;

/** What the mapping makes of an order of the shop. */
public sealed interface MappedOrder {

    /**
     * An order that can be sent.
     *
     * @param content what its fingerprint is made from: all that is sent, with articles by their product references, so
     *     that a renamed article or shipping method changes no order
     * @param lost which blocks of addresses the shop's answer has lost
     */
    record Ready(OrderDocument document, String content, MissingAddressParts lost) implements MappedOrder {

        /** The same with the contacts that the warehouse holds, where the shop's answer has lost them. */
        public Ready keepingContactsOf(OrderState state) {
            return new Ready(lost.keepContacts(document, state), content, lost);
        }

        @Override
        public String toString() {
            return "Ready[" + document.orderNumber() + "]";
        }
    }

    /** An order that a person must look at before it can be sent. */
    record Parked(Reason reason, String detail) implements MappedOrder {}
}
