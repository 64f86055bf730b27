package dev.stockbridge.fleet.work;

import java.time.Duration;
import java.util.List;

/**
 * How long a store that could not be worked on is left alone.
 *
 * @param locked before a run is tried again that runs elsewhere
 * @param unreachable before a run is tried again whose system was unreachable: the first time, the second time, and so on;
 *     the last one also for all later times
 * @param noSlot before a store is tried again on whose host too many stores are worked on
 * @param broken before a unit is tried again whose work ended unexpectedly
 */
public record Delays(Duration locked, List<Duration> unreachable, Duration noSlot, Duration broken) {

    public static final Delays USUAL = new Delays(
            Duration.ofSeconds(30),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5)),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30));

    public Delays {
        unreachable = List.copyOf(unreachable);
    }

    /** The wait after the n-th attempt, counted from 1. */
    public Duration unreachable(int attempt) {
        return unreachable.get(Math.min(Math.max(attempt, 1), unreachable.size()) - 1);
    }
}
