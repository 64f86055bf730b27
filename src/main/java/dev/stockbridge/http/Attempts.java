package dev.stockbridge.http;

import dev.stockbridge.settings.HttpSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientException;

/** Sends one call until it is answered, within the settings; the one place that classifies every answer. */
final class Attempts {

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    private final String system;
    private final HttpSettings settings;
    private final BackOff backOff;
    private final Clock clock;
    private final Sleeper sleeper;
    private final CallCounter counter;
    private final Runnable beforeWrite;

    Attempts(
            String system,
            HttpSettings settings,
            BackOff backOff,
            Clock clock,
            Sleeper sleeper,
            CallCounter counter,
            Runnable beforeWrite) {
        this.system = system;
        this.settings = settings;
        this.backOff = backOff;
        this.clock = clock;
        this.sleeper = sleeper;
        this.counter = counter;
        this.beforeWrite = beforeWrite;
    }

    /**
     * Returns what {@code reading} makes of the first usable answer, or what {@code reconcile} finds after an unusable
     * one. It is asked before each further attempt, and after the last one if any attempt may have arrived.
     */
    <T> T run(
            Call call,
            Supplier<ResponseEntity<byte[]>> exchange,
            ResponseParser<T> reading,
            Supplier<Optional<T>> reconcile) {
        boolean mayHaveArrived = false;
        for (int attempt = 1; ; attempt++) {
            if (call.idempotent()) {
                sleeper.checkStop();
            }
            if (call.writes()) {
                beforeWrite.run();
            }
            counter.count(system, call.method());
            AttemptFailure trouble;
            int status = 0;
            try {
                Answer answer = Answer.of(timed(call, exchange));
                status = answer.status();
                if (call.isAnsweredBy(answer)) {
                    return reading.read(answer);
                }
                trouble = new AttemptFailure.BadStatus(status, retryAfter(answer));
            } catch (MalformedAnswer e) {
                trouble = new AttemptFailure.Malformed(status, String.valueOf(e.getMessage()), e.isUnparsable());
            } catch (RestClientException e) {
                trouble = new AttemptFailure.NoAnswer(ioCause(e));
            }
            mayHaveArrived |= TransientFaults.mayHaveArrived(trouble, call.idempotent());
            try {
                waitForNext(trouble, call, attempt, mayHaveArrived);
            } catch (SystemFault fault) {
                Optional<T> found = mayHaveArrived ? reconcile.get() : Optional.empty();
                return found.orElseThrow(() -> fault);
            }
            Optional<T> found = reconcile.get();
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    private void waitForNext(AttemptFailure trouble, Call call, int attempt, boolean mayHaveArrived) {
        boolean mayRepeat = TransientFaults.mayRepeat(trouble, call.idempotent());
        Duration asked = trouble.retryAfter();
        if (mayRepeat && asked != null && asked.compareTo(settings.maxWait()) > 0) {
            String wish = " and asks to wait " + asked.toSeconds() + " s, allowed are "
                    + settings.maxWait().toSeconds() + " s";
            throw fault(SystemFault.Kind.LIMITING, trouble, trouble.about(system, call) + wish, mayHaveArrived);
        }
        if (!mayRepeat || attempt >= settings.attempts()) {
            String tries = attempt == 1 ? ", 1 attempt" : ", " + attempt + " attempts";
            throw fault(trouble.kind(), trouble, trouble.about(system, call) + tries, mayHaveArrived);
        }
        Duration wait = backOff.before(attempt + 1, asked);
        log.warn(
                "{}, attempt {} of {} in {} s",
                trouble.about(system, call),
                attempt + 1,
                settings.attempts(),
                String.format(Locale.ROOT, "%.1f", wait.toMillis() / 1000.0));
        Instant since = clock.instant();
        try {
            sleeper.sleep(wait);
        } finally {
            counter.waited(system, call.method(), Duration.between(since, clock.instant()));
        }
    }

    private @Nullable Duration retryAfter(Answer answer) {
        @Nullable Instant date = answer.date();
        return RetryAfter.parse(answer.header(HttpHeaders.RETRY_AFTER), date == null ? clock.instant() : date);
    }

    private ResponseEntity<byte[]> timed(Call call, Supplier<ResponseEntity<byte[]>> exchange) {
        Instant since = clock.instant();
        try {
            return exchange.get();
        } finally {
            counter.answered(system, call.method(), Duration.between(since, clock.instant()));
        }
    }

    private SystemFault fault(SystemFault.Kind kind, AttemptFailure trouble, String message, boolean mayHaveArrived) {
        @Nullable Throwable cause = trouble instanceof AttemptFailure.NoAnswer none ? none.cause() : null;
        boolean unparsable = trouble instanceof AttemptFailure.Malformed malformed && malformed.unparsable();
        return new SystemFault(kind, system, trouble.status(), mayHaveArrived, unparsable, message, cause);
    }

    /** A read timeout in the body surfaces as a plain client exception, so the whole chain is asked. */
    private static IOException ioCause(RestClientException e) {
        IOException found = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                throw new StopRequested();
            }
            if (found == null && cause instanceof IOException io) {
                found = io;
            }
        }
        if (found == null) {
            throw e;
        }
        return found;
    }
}
