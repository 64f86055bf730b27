package dev.stockbridge.mycashflow;

/** What the shop said when it was asked to complete an order or a shipment. */
public sealed interface Completion {

    /** It says that it has. */
    record Accepted() implements Completion {}

    /** It gave no answer that says anything, and shows that it has. */
    record Found() implements Completion {}

    /**
     * It says that it has not.
     *
     * @param detail the reason it gave, one plain line without personal data; may be empty
     * @param status HTTP status of the refusal
     */
    record Refused(String detail, int status) implements Completion {}
}
