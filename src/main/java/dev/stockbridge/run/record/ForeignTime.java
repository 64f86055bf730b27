package dev.stockbridge.run.record;

import dev.stockbridge.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges instants that shop and warehouse tell. None is believed that lies further ahead of our own clock than
 * {@code http.clock-tolerance}: a wrong one would keep what changes later from being seen.
 */
@Component
public final class ForeignTime {

    private final Clock clock;
    private final Duration tolerance;

    ForeignTime(Clock clock, Settings settings) {
        this.clock = clock;
        this.tolerance = settings.http().clockTolerance();
    }

    /** Our own clock. */
    public Instant now() {
        return clock.instant();
    }

    /** The latest instant that is believed now. */
    public Instant latest() {
        return now().plus(tolerance);
    }

    public boolean isBelievable(Instant told) {
        return !told.isAfter(latest());
    }

    /** The other side's present time as it is told, or ours where none is told that can be believed. */
    public Instant present(@Nullable Instant told) {
        return told != null && isBelievable(told) ? told : now();
    }
}
