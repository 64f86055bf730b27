package dev.stockbridge.report;

import java.util.List;

/**
 * What the page over all runs is made of. Its size is limited, however many runs and stores there are.
 *
 * @param detailed the latest runs of the jobs that are shown in detail, the newest first
 * @param latest the latest runs of all jobs, the newest first
 * @param others the jobs that are not shown in detail, the most urgent first
 */
public record RunOverview(List<PastRun> detailed, List<PastRun> latest, List<JobStanding> others) {

    /** How many jobs are shown in detail at most, each store's jobs counted by themselves. */
    public static final int MOST_DETAILED = 20;

    /** How many of the latest runs of all jobs are shown. */
    public static final int LATEST = 200;

    public RunOverview {
        detailed = List.copyOf(detailed);
        latest = List.copyOf(latest);
        others = List.copyOf(others);
    }

    /** The overview where all jobs are shown in detail. */
    public static RunOverview of(List<PastRun> history) {
        List<PastRun> latest =
                history.stream().sorted(PastRun.NEWEST_FIRST).limit(LATEST).toList();
        return new RunOverview(history, latest, List.of());
    }
}
