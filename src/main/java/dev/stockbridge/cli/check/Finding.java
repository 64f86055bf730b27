package dev.stockbridge.cli.check;

import dev.stockbridge.run.record.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that {@code check} looked at, and what it saw there.
 *
 * @param store the store that it belongs to, or null where it belongs to all
 * @param text what is there, or what is wrong and what to do about it
 * @param code the exit code that it leads to
 */
public record Finding(State state, @Nullable String store, String subject, String text, ExitCode code) {

    /** How things stand. */
    enum State {
        OK("ok"),
        WARNING("warning"),
        WRONG("wrong"),
        /** Something before it is wrong, so that nobody asked. */
        UNKNOWN("not asked");

        private final String word;

        State(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    public static Finding ok(@Nullable String store, String subject, String text) {
        return new Finding(State.OK, store, subject, text, ExitCode.COMPLETED);
    }

    public static Finding warning(@Nullable String store, String subject, String text) {
        return new Finding(State.WARNING, store, subject, text, ExitCode.COMPLETED);
    }

    public static Finding wrong(@Nullable String store, String subject, ExitCode code, String text) {
        return new Finding(State.WRONG, store, subject, text, code);
    }

    static Finding unknown(@Nullable String store, String subject, String text) {
        return new Finding(State.UNKNOWN, store, subject, text, ExitCode.COMPLETED);
    }
}
