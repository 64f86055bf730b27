package dev.stockbridge.report;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How a job of a store ended last.
 *
 * @param execution the last one that was no plan, else the last plan
 * @param interval how often the job runs, by its latest runs, or null where that is not known
 */
public record JobStanding(
        String store,
        String job,
        long execution,
        RunState state,
        @Nullable Instant started,
        @Nullable ExpectedInterval interval) {

    /** The order in which a person should look at the jobs at {@code now}: failed, overdue, with open items, the rest. */
    public static Comparator<JobStanding> mostUrgentFirst(Instant now) {
        return Comparator.comparingInt((JobStanding standing) -> standing.rank(now))
                .thenComparing(JobStanding::store)
                .thenComparing(JobStanding::job);
    }

    /** Whether the next run should have begun by {@code now}. */
    public boolean overdueAt(Instant now) {
        return interval != null && interval.overdueAt(now);
    }

    private int rank(Instant now) {
        if (state.tone().equals("bad")) {
            return 0;
        }
        if (overdueAt(now)) {
            return 1;
        }
        return switch (state) {
            case PERSON -> 2;
            case DONE -> 4;
            default -> 3;
        };
    }
}
