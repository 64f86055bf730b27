package dev.stockbridge.order.mapping;

import dev.stockbridge.mycashflow.Address;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderDocument;
import dev.stockbridge.ongoing.OrderDocument.Notification;
import dev.stockbridge.ongoing.OrderState;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of addresses that an answer of the shop has lost. A value that was lost is not a value that was removed: it
 * does not overwrite what the warehouse holds.
 *
 * @param customer whether the customer's information is lost; every order has one
 * @param shipping whether the shipping address is lost; one that is there and empty is none where the order says that it
 *     does not differ
 * @param ofRecipient whether the block that the recipient comes from first is among them
 */
public record MissingAddressParts(boolean customer, boolean shipping, boolean ofRecipient) {

    static MissingAddressParts of(Order order) {
        var customerFirst = Boolean.FALSE.equals(order.differentShippingAddress());
        boolean customer = isLost(order.customerInformation());
        boolean shipping = customerFirst ? order.shippingAddress() == null : isLost(order.shippingAddress());
        return new MissingAddressParts(customer, shipping, customerFirst ? customer : shipping);
    }

    private static boolean isLost(@Nullable Address block) {
        return block == null || block.isEmpty();
    }

    private boolean any() {
        return customer || shipping;
    }

    /** The order with the e-mail address and phone number that the warehouse holds, where the answer may have lost them. */
    OrderDocument keepContacts(OrderDocument document, OrderState state) {
        return any()
                ? document.withContacts(
                        kept(document.emailNotification(), state.shown().email()),
                        kept(document.smsNotification(), state.shown().phone()))
                : document;
    }

    private static @Nullable Notification kept(@Nullable Notification mapped, @Nullable String held) {
        if (mapped == null || !mapped.value().isEmpty()) {
            return mapped;
        }
        // A warehouse that does not show it keeps it if it is not told anything.
        return held == null ? null : new Notification(mapped.toBeNotified(), held.strip());
    }

    /** Whether the order would go to somebody else only because the block with its recipient is lost. */
    public boolean redirects(OrderDocument document, OrderState state) {
        return ofRecipient && !state.shown().goesTo(document.consignee());
    }

    /** What is lost, for a person; empty when nothing is. */
    public String inWords() {
        var lost = new ArrayList<String>();
        if (customer) {
            lost.add("customer_information");
        }
        if (shipping) {
            lost.add("shipping_address");
        }
        return lost.isEmpty() ? "" : "the shop's answer holds nothing in " + String.join(" and ", lost);
    }
}
