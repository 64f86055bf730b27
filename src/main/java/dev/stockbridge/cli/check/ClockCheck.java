package dev.stockbridge.cli.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds a system's clock against ours. Jobs keep their place by its clock as far as it is believed, so that a difference
 * harms little but waits.
 */
final class ClockCheck {

    private static final Duration MOST = Duration.ofMinutes(1);

    private ClockCheck() {}

    /** @param theirs what the system said the time is, just now */
    static Finding finding(String store, String system, @Nullable Instant theirs, Clock clock) {
        String subject = system + " clock";
        if (theirs == null) {
            return Finding.ok(store, subject, "its answers do not tell the time");
        }
        Duration ahead = Duration.between(clock.instant(), theirs);
        if (ahead.abs().compareTo(MOST) <= 0) {
            return Finding.ok(
                    store, subject, "agrees with this machine's: " + ahead.abs().toSeconds() + " s apart");
        }
        return Finding.warning(
                store,
                subject,
                "it is " + ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of")
                        + " this machine's. Set this machine's clock by a time server.");
    }
}
