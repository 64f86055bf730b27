package dev.stockbridge.harness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A clock that ticks like the one it goes by, and can be put forward and back, so that no test has to wait. */
public final class ShiftingClock extends Clock {

    private final Clock base;
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant still;

    public ShiftingClock() {
        this(Clock.systemUTC());
    }

    /** @param base the clock that it goes by */
    ShiftingClock(Clock base) {
        this.base = base;
    }

    /** Puts the clock forward, or back. */
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
        return (stood == null ? base.instant() : stood).plus(ahead);
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
