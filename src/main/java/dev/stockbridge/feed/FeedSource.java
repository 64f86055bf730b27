package dev.stockbridge.feed;

import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A list that a run reads. Its position in the checkpoint is a key, never a count, since the list may change.
 *
 * @param <T> what the list delivers
 */
public interface FeedSource<T> extends AutoCloseable {

    /** Returns the next items; none at the end. Called again only after all of them were delivered. */
    List<T> next();

    /** Notes that an item was delivered, so that the next checkpoint is behind it. */
    default void delivered(T item) {
        // Nothing to note.
    }

    /** Whether the list is short, so that the reader keeps its keys and delivers no item again from a later source. */
    default boolean isShort() {
        return false;
    }

    /** Continues at the checkpoint. A list without one reads from the beginning; items of the last execution are unchanged. */
    default void open(ExecutionContext context) {
        // Reads from the beginning.
    }

    /** Writes the checkpoint. */
    default void update(ExecutionContext context) {
        // Nothing to write.
    }

    @Override
    default void close() {
        // Nothing to close.
    }
}
