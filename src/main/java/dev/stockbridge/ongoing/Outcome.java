package dev.stockbridge.ongoing;

import dev.stockbridge.http.SystemFault;
import java.util.Optional;
import java.util.function.Supplier;

/** The outcome of a write. A fault of the whole system is no outcome but a {@link SystemFault}. */
public sealed interface Outcome {

    /**
     * The outcome of {@code write}, or, if it fails for a cause that may lie in the item alone, what {@code stored} shows.
     *
     * @param stored reads the id of the item, or empty if the warehouse does not have what was sent
     * @throws SystemFault when the cause does not lie in the item
     */
    static Outcome orFailed(Supplier<Outcome> write, Supplier<Optional<Integer>> stored) {
        try {
            return write.get();
        } catch (SystemFault fault) {
            if (!fault.mayBeOfOneItem()) {
                throw fault;
            }
            return stored.get().<Outcome>map(Accepted::new).orElseGet(() -> new Refused("", 500));
        }
    }

    /**
     * The warehouse has what was sent.
     *
     * @param id the warehouse's own id of the article or order
     */
    record Accepted(int id) implements Outcome {}

    /**
     * The warehouse rejected the item.
     *
     * @param detail the reason it gave, in one line without personal data; may be empty
     * @param status HTTP status of the answer
     */
    record Refused(String detail, int status) implements Outcome {

        /** Whether the warehouse failed instead of rejecting the item, which is unchanged. */
        public boolean isFailure() {
            return status == 500;
        }
    }
}
