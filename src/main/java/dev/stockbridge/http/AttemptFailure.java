package dev.stockbridge.http;

import dev.stockbridge.http.body.LimitedBody;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What went wrong with one attempt, told apart by what is known of it. */
sealed interface AttemptFailure {

    /** What to tell of it; {@code call} has no query, and nothing of the answer's content is told. */
    String about(String system, Call call);

    /** The kind of fault it becomes if it stays. */
    SystemFault.Kind kind();

    /** HTTP status, or null if there was no answer. */
    default @Nullable Integer status() {
        return null;
    }

    /** How long the system asks to be left alone, or null if it does not. */
    default @Nullable Duration retryAfter() {
        return null;
    }

    /** No whole answer: not connected, connection lost, or too slow. */
    record NoAnswer(IOException cause) implements AttemptFailure {

        @Override
        public String about(String system, Call call) {
            if (cause instanceof LimitedBody.Oversized) {
                return system + " answered " + call + " with " + cause.getMessage();
            }
            return cause instanceof HttpTimeoutException
                    ? system + " did not answer " + call + " in time"
                    : system + " could not be reached for " + call;
        }

        @Override
        public SystemFault.Kind kind() {
            return cause instanceof LimitedBody.Oversized ? SystemFault.Kind.BROKEN : SystemFault.Kind.UNREACHABLE;
        }
    }

    /** A status that is neither success nor a refusal of the item. */
    record BadStatus(int number, @Nullable Duration retryAfter) implements AttemptFailure {

        @Override
        public String about(String system, Call call) {
            return system + " answered " + number + " to " + call;
        }

        @Override
        public SystemFault.Kind kind() {
            return switch (number) {
                case 401, 403 -> SystemFault.Kind.REFUSED;
                case 408 -> SystemFault.Kind.UNREACHABLE;
                case 429 -> SystemFault.Kind.LIMITING;
                default -> SystemFault.Kind.BROKEN;
            };
        }

        @Override
        public Integer status() {
            return number;
        }
    }

    /**
     * A good status over a body that is not what the contract says.
     *
     * @param unparsable whether one record in the body may be to blame
     */
    record Malformed(int number, String what, boolean unparsable) implements AttemptFailure {

        @Override
        public String about(String system, Call call) {
            return system + " answered " + number + " to " + call + " with " + what;
        }

        @Override
        public SystemFault.Kind kind() {
            return SystemFault.Kind.BROKEN;
        }

        @Override
        public Integer status() {
            return number;
        }
    }
}
