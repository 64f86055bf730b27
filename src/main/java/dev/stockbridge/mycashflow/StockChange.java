package dev.stockbridge.mycashflow;

import java.util.Optional;

/** The shop's answer to a new quantity. */
public sealed interface StockChange {

    /** The shop confirmed it. */
    record Accepted() implements StockChange {}

    /**
     * The shop rejected it.
     *
     * @param detail the reason it gave, in one line; may be empty
     * @param status HTTP status of the answer
     */
    record Refused(String detail, int status) implements StockChange {}

    /**
     * The shop gave no usable answer, and the call must not be repeated.
     *
     * @param found the stock item as it was read afterwards; empty if there is none
     */
    record Unanswered(Optional<Element<StockItem>> found) implements StockChange {}
}
