package dev.stockbridge.run;

import dev.stockbridge.http.Sleeper;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looks again, a bounded number of times, for something that was written to show: a system's reads may lag its writes. */
public final class Poller {

    private final Sleeper sleeper;
    private final Duration pause;
    private final int looks;

    Poller(Sleeper sleeper, Duration pause, int looks) {
        this.sleeper = sleeper;
        this.pause = pause;
        this.looks = looks;
    }

    /** Whether it showed within the looks that are allowed. */
    public boolean until(BooleanSupplier right) {
        for (int look = 1; ; look++) {
            if (right.getAsBoolean()) {
                return true;
            }
            if (look >= looks) {
                return false;
            }
            sleeper.sleep(pause);
        }
    }
}
