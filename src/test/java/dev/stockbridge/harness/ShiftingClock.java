package dev.stockbridge.harness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The sandbox's clock: it ticks like any other and can be put forward, so that no test has to wait. */
public final class ShiftingClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant still;

    /** Puts the clock forward. */
    public void advance(Duration duration) {
        ahead = ahead.plus(duration);
    }

    /** Shows this instant from now on and moves only when it is put forward, so that what happens can happen again. */
    public void standStill(Instant instant) {
        ahead = Duration.ZERO;
        still = instant;
    }

    /** Ticks again, from the present time on. */
    public void tick() {
        ahead = Duration.ZERO;
        still = null;
    }

    @Override
    public Instant instant() {
        var stood = still;
        return (stood == null ? Instant.now() : stood).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
