package dev.stockbridge.feed;

import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Order;
import java.time.OffsetDateTime;
import java.util.Optional;

/** An order, or the reason why it could not be read. */
public sealed interface OrderReading {

    /** An order whose id is not known and that the shop cannot serve. */
    OrderReading WITHOUT_ID = new Unreadable("order-without-id", "the shop cannot serve this order");

    /** The order's key in reports and attention. */
    String key();

    /** When the order was last changed, by the shop's clock; empty if it is not known. */
    default Optional<OffsetDateTime> version() {
        return Optional.empty();
    }

    /** An order that could be read. */
    record Whole(Order order) implements OrderReading {
        @Override
        public String key() {
            return Long.toString(order.id());
        }

        @Override
        public Optional<OffsetDateTime> version() {
            return Optional.ofNullable(order.updatedAt());
        }
    }

    /** An order in a form that cannot be parsed, or one that the shop cannot serve. */
    record Unreadable(String key, String detail) implements OrderReading {}

    /** An order that was asked for by its id and is no longer in the shop. */
    record Missing(long id) implements OrderReading {
        @Override
        public String key() {
            return Long.toString(id);
        }
    }

    /** Converts a page's element. */
    static OrderReading of(Element<Order> element) {
        if (element instanceof Element.Read<Order> read) {
            return new Whole(read.value());
        }
        var unreadable = (Element.Unreadable<Order>) element;
        var key = unreadable.id() == null ? "order-without-id" : Long.toString(unreadable.id());
        return new Unreadable(key, unreadable.detail());
    }
}
