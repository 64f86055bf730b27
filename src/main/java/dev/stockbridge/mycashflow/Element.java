package dev.stockbridge.mycashflow;

import org.jspecify.annotations.Nullable;

/** One element of an answer, bound on its own so that a bad one spoils no other. */
public sealed interface Element<T> {

    /** An element that could be read. */
    record Read<T>(T value) implements Element<T> {}

    /**
     * An element that could not be read.
     *
     * @param id its id, or null if not even that could be read
     * @param detail the member that did not fit, without its value
     */
    record Unreadable<T>(@Nullable Long id, String detail) implements Element<T> {}
}
