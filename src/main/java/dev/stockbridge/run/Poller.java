package dev.stockbridge.run;

import dev.stockbridge.http.Sleeper;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks a bounded number of times whether a change shows: a system's reads may lag its writes. */
public final class Poller {

    private final Sleeper sleeper;
    private final Duration pause;
    private final int attempts;

    Poller(Sleeper sleeper, Duration pause, int attempts) {
        this.sleeper = sleeper;
        this.pause = pause;
        this.attempts = attempts;
    }

    /** A poller that asks once and does not wait. */
    public static Poller once() {
        return new Poller(Sleeper.onThread(), Duration.ZERO, 1);
    }

    /** Asks until the condition is true, at most as often as is allowed. Returns whether it became true. */
    public boolean until(BooleanSupplier condition) {
        for (int attempt = 1; ; attempt++) {
            if (condition.getAsBoolean()) {
                return true;
            }
            if (attempt >= attempts) {
                return false;
            }
            sleeper.sleep(pause);
        }
    }
}
