package dev.stockbridge.feed;

import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Product;
import java.time.Instant;

/** What the feed delivers: a product, or word of one that could not be had. {@code readAt} is by our own clock. */
public sealed interface ProductReading {

    Instant readAt();

    /** The product's id, or 0 where it cannot be told. */
    long id();

    /** A product that could be read. */
    record Whole(Product product, Instant readAt) implements ProductReading {
        @Override
        public long id() {
            return product.id();
        }
    }

    /**
     * A product that is listed but could not be understood.
     *
     * @param detail the member that did not fit, without its value
     */
    record Garbled(long id, String detail, Instant readAt) implements ProductReading {}

    /**
     * A product that the shop cannot serve: every page that would hold it is answered with 500.
     *
     * @param after the id before it
     * @param before the id behind it
     */
    record Unservable(long after, long before, Instant readAt) implements ProductReading {

        /** Its id, where its neighbours leave room for one only. */
        @Override
        public long id() {
            return before - after == 2 ? after + 1 : 0;
        }
    }

    /** What the element of a page comes to. */
    static ProductReading of(Element<Product> element, Instant readAt) {
        if (element instanceof Element.Read<Product> read) {
            return new Whole(read.value(), readAt);
        }
        var unreadable = (Element.Unreadable<Product>) element;
        return new Garbled(unreadable.id() == null ? 0 : unreadable.id(), unreadable.detail(), readAt);
    }
}
