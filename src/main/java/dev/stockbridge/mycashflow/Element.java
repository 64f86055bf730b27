package dev.stockbridge.mycashflow;

import org.jspecify.annotations.Nullable;

/** One element of an answer, read on its own, so that an invalid element does not make the others unreadable. */
public sealed interface Element<T> {

    /** An element that was read. */
    record Read<T>(T value) implements Element<T> {}

    /**
     * An element that could not be read.
     *
     * @param id its id, or null if that could not be read either
     * @param detail the invalid member, without its value
     */
    record Unreadable<T>(@Nullable Long id, String detail) implements Element<T> {}
}
