package dev.stockbridge.feed;

import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Product;
import java.time.Instant;

/** A product, or the reason why it could not be read. */
public sealed interface ProductReading {

    /** When it was asked for, by our own clock. */
    Instant readAt();

    /** The product's id, or 0 if it is not known. */
    long id();

    /** A product that could be read. */
    record Whole(Product product, Instant readAt) implements ProductReading {
        @Override
        public long id() {
            return product.id();
        }
    }

    /**
     * A product that is listed in a form that cannot be parsed.
     *
     * @param detail the member that could not be parsed, without its value
     */
    record Garbled(long id, String detail, Instant readAt) implements ProductReading {}

    /**
     * A product that the shop cannot serve: every page that would hold it is answered with 500.
     *
     * @param after the id before it
     * @param before the id behind it
     */
    record Unservable(long after, long before, Instant readAt) implements ProductReading {

        /** Its id, if only one fits between its neighbours; otherwise 0. */
        @Override
        public long id() {
            return before - after == 2 ? after + 1 : 0;
        }
    }

    /** Converts a page's element. */
    static ProductReading of(Element<Product> element, Instant readAt) {
        if (element instanceof Element.Read<Product> read) {
            return new Whole(read.value(), readAt);
        }
        var unreadable = (Element.Unreadable<Product>) element;
        return new Garbled(unreadable.id() == null ? 0 : unreadable.id(), unreadable.detail(), readAt);
    }
}
