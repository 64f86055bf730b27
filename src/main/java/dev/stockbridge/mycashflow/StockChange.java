package dev.stockbridge.mycashflow;

import java.util.Optional;

/** What the shop said when it was told a quantity. */
public sealed interface StockChange {

    /** It says that it has it. */
    record Accepted() implements StockChange {}

    /**
     * It says that it has not.
     *
     * @param detail the reason it gave, one plain line; may be empty
     * @param status HTTP status of the refusal
     */
    record Refused(String detail, int status) implements StockChange {}

    /**
     * It says nothing that can be used, and is not to be told again.
     *
     * @param found the stock item as it was found afterwards; empty where there is none
     */
    record Unanswered(Optional<Element<StockItem>> found) implements StockChange {}
}
