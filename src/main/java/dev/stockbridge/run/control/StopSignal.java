package dev.stockbridge.run.control;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to stop, from a signal, a command or a test. Once made it stands; the run heeds it at the end of the chunk, and
 * sooner where the chunk takes so long that the process might be killed.
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

    /** A signal of one run's own, which is stopped with everything or by itself. */
    public StopSignal ofOneRun() {
        return new StopSignal(this);
    }

    public void request() {
        request(Instant.now());
    }

    /** The same, made at an instant that has passed. */
    public void request(Instant at) {
        if (requestedAt == null) {
            requestedAt = at;
        }
    }

    public boolean requested() {
        return requestedAt != null || above != null && above.requested();
    }

    /** Whether the request has stood for so long that the chunk is not to be finished any more. */
    public boolean isOverdue() {
        var at = requestedAt;
        return at != null && at.plus(ENOUGH_FOR_A_CHUNK).isBefore(Instant.now()) || above != null && above.isOverdue();
    }
}
