package dev.stockbridge.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A launch over many stores, in numbers of stores.
 *
 * @param part which part of the stores it took, such as {@code 0/4}; empty for all of them
 * @param exitCode null while it is under way
 * @param attention those that completed with items for a person; they are among the complete ones
 * @param again those that a rerun takes up
 * @param person those that need a person first
 */
public record RecentLaunch(
        List<String> jobs,
        String run,
        String selection,
        String part,
        @Nullable Integer exitCode,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long stores,
        long complete,
        long attention,
        long again,
        long person) {

    public RecentLaunch {
        jobs = List.copyOf(jobs);
    }

    /** The folder of its report, below the folder of all reports. */
    public String folder() {
        return folder(jobs, run, part);
    }

    /** The folder of the report of a launch, below the folder of all reports. */
    public static String folder(List<String> jobs, String run, String part) {
        // A run may be named "..", and must not leave the folder.
        String name = run.startsWith(".") ? "_" + run : run;
        return "fleet/" + String.join(",", jobs) + "/" + name
                + (part.isEmpty() ? "" : "/part-" + part.replace('/', '-'));
    }
}
