package dev.stockbridge.mycashflow;

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
}
