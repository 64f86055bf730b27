package dev.stockbridge.report;

import java.util.List;

/**
 * What the page over all runs is made of. Its size is limited, however many runs and stores there are.
 *
 * @param detailed the latest runs of all jobs, the newest first; empty if the jobs are too many to be shown in detail
 * @param latest the latest runs of all jobs, the newest first
 * @param standings how each job stands, the most urgent first, if they are too many; else empty
 * @param launches the latest launches over many stores, the newest first
 */
public record RunOverview(
        List<PastRun> detailed, List<PastRun> latest, List<JobStanding> standings, List<RecentLaunch> launches) {

    /** How many jobs are shown in detail at most, each store's jobs counted by themselves. */
    public static final int MOST_DETAILED = 20;

    /** How many of the latest runs of all jobs are shown. */
    public static final int LATEST = 200;

    /** How many of the latest launches over many stores are shown. */
    public static final int LAUNCHES = 10;

    public RunOverview {
        detailed = List.copyOf(detailed);
        latest = List.copyOf(latest);
        standings = List.copyOf(standings);
        launches = List.copyOf(launches);
    }

    /** The overview where all jobs are shown in detail. */
    public static RunOverview of(List<PastRun> history, List<RecentLaunch> launches) {
        List<PastRun> latest =
                history.stream().sorted(PastRun.NEWEST_FIRST).limit(LATEST).toList();
        return new RunOverview(history, latest, List.of(), launches);
    }

    /** Whether the jobs are too many to be shown in detail. */
    public boolean isLarge() {
        return !standings.isEmpty();
    }
}
