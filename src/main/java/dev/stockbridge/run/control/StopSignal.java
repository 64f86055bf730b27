package dev.stockbridge.run.control;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to stop, from a signal, a command or a test. It is never taken back. The run stops at the end of the chunk, and
 * sooner if the chunk takes so long that the process might be killed.
 */
public final class StopSignal {

    /** Well below the time that schedulers give a process to end. */
    private static final Duration ENOUGH_FOR_A_CHUNK = Duration.ofSeconds(30);

    private final @Nullable StopSignal above;
    private volatile @Nullable Instant requestedAt;

    public StopSignal() {
        this(null);
    }

    private StopSignal(@Nullable StopSignal above) {
        this.above = above;
    }

    /** A signal for one run: it is requested by itself, or when this signal is requested. */
    public StopSignal ofOneRun() {
        return new StopSignal(this);
    }

    public void request() {
        request(Instant.now());
    }

    /** Requests the stop as of an instant in the past. */
    public void request(Instant at) {
        if (requestedAt == null) {
            requestedAt = at;
        }
    }

    public boolean requested() {
        return requestedAt != null || above != null && above.requested();
    }

    /** Whether the request is so old that the chunk must not be finished any more. */
    public boolean isOverdue() {
        var at = requestedAt;
        return at != null && at.plus(ENOUGH_FOR_A_CHUNK).isBefore(Instant.now()) || above != null && above.isOverdue();
    }
}
