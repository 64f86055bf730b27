package dev.stockbridge.feed;

import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * One of the lists that a run reads. It keeps its position in the checkpoint by keys, never by a count.
 *
 * @param <T> what the list delivers
 */
public interface FeedSource<T> extends AutoCloseable {

    /** Returns the next items. Called again only after all of them were delivered; empty means the end. */
    List<T> next();

    /** Notes that an item was delivered; the next checkpoint covers it. */
    default void delivered(T item) {
        // Nothing to note.
    }

    /** Whether the list is so short that its keys are kept, so that no later source delivers the same items again. */
    default boolean isShort() {
        return false;
    }

    /** Continues from the checkpoint; otherwise reads from the beginning, where finished items are found finished. */
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
