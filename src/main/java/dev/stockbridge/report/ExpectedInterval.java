package dev.stockbridge.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How often a job usually starts for a store, read from its last runs: when twice that has passed, the next is overdue. */
public record ExpectedInterval(Duration interval, Instant due) {

    private static final int LOOKED_AT = 15;

    /** Fewer starts show no interval. */
    private static final int NEEDED = 4;

    private static final Duration SHORTEST = Duration.ofMinutes(5);

    /** The interval of these runs of one job and store, the newest first; empty where there is none to be seen. */
    public static Optional<ExpectedInterval> of(List<PastRun> runs) {
        List<Instant> starts = runs.stream()
                .filter(PastRun::ordinary)
                .filter(run -> run.report().restartOf() == null)
                .map(run -> run.report().startedAt())
                .filter(Objects::nonNull)
                .toList();
        return ofStarts(starts);
    }

    /** The interval of these starts, the newest first; empty where they are too few. */
    public static Optional<ExpectedInterval> ofStarts(List<Instant> all) {
        List<Instant> starts = all.stream().limit(LOOKED_AT).toList();
        if (starts.size() < NEEDED) {
            return Optional.empty();
        }
        long[] gaps = new long[starts.size() - 1];
        for (int n = 0; n < gaps.length; n++) {
            gaps[n] = Duration.between(starts.get(n + 1), starts.get(n)).toMillis();
        }
        Arrays.sort(gaps);
        Duration interval = Duration.ofMillis(gaps[gaps.length / 2]);
        Duration shown = interval.compareTo(SHORTEST) < 0 ? SHORTEST : interval;
        return Optional.of(new ExpectedInterval(interval, starts.get(0).plus(shown.multipliedBy(2))));
    }

    public boolean overdueAt(Instant now) {
        return now.isAfter(due);
    }
}
