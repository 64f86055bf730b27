package dev.stockbridge.mycashflow;

/** The shop's answer to a call that completes an order or a shipment. */
public sealed interface Completion {

    /** The shop confirmed it. */
    record Accepted() implements Completion {}

    /** The shop gave no usable answer, but shows the order or shipment as complete. */
    record Found() implements Completion {}

    /**
     * The shop rejected it.
     *
     * @param detail the reason it gave, in one line without personal data; may be empty
     * @param status HTTP status of the answer
     */
    record Refused(String detail, int status) implements Completion {}
}
