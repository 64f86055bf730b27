package dev.stockbridge.ongoing;

/** What became of a write. Trouble with the system is no outcome but a fault that ends the run. */
public sealed interface Outcome {

    /**
     * The warehouse holds what was sent.
     *
     * @param id the warehouse's own id of the article or order
     */
    record Accepted(int id) implements Outcome {}

    /**
     * The warehouse does not want this item as it is.
     *
     * @param detail the reason it gave, one plain line without personal data; may be empty
     * @param status HTTP status of the refusal
     */
    record Refused(String detail, int status) implements Outcome {

        /** Whether it failed rather than refused; the item is as it was. */
        public boolean isFailure() {
            return status == 500;
        }
    }
}
