package dev.stockbridge.http;

import dev.stockbridge.settings.HttpSettings;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Exponential backoff with 50 % jitter, to keep parallel runs from retrying in lockstep. */
final class BackOff {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    BackOff(HttpSettings settings, RandomGenerator random) {
        this.first = settings.firstDelay();
        this.longest = settings.maxDelay();
        this.random = random;
    }

    /** The wait before {@code attempt}, which is at least 2: between half and the whole of the doubled delay. */
    Duration before(int attempt) {
        long whole = Math.min(longest.toMillis(), doubled(attempt - 2));
        long half = whole / 2;
        return Duration.ofMillis(half + (long) (random.nextDouble() * (whole - half)));
    }

    /** The wait before {@code attempt}, and no less than the wait that the system has asked for. */
    Duration before(int attempt, @Nullable Duration asked) {
        Duration own = before(attempt);
        if (asked == null) {
            return own;
        }
        Duration longer = asked.compareTo(own) > 0 ? asked : own;
        return longer.plusMillis((long) (random.nextDouble() * first.toMillis()));
    }

    private long doubled(int times) {
        double delay = first.toMillis() * Math.pow(2, times);
        return delay > Long.MAX_VALUE / 2.0 ? Long.MAX_VALUE / 2 : (long) delay;
    }
}
