package dev.stockbridge.report.html;

import dev.stockbridge.report.Format;
import dev.stockbridge.report.PastRun;
import dev.stockbridge.report.RunState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the page of one store shows.
 *
 * @param lines one for each of its jobs, in the order in which jobs depend on each other
 * @param latest its latest runs, the newest first
 */
public record StorePage(String store, Instant written, List<JobLine> lines, List<IndexedRun> latest, PageFrame frame) {

    private static final int LATEST = 50;
    private static final String UP = "../";

    /**
     * The page of a store as it looks at {@code now}.
     *
     * @param runs the latest runs of each of its jobs
     * @param exists whether a page is in the folder of reports, by its path below that
     */
    public static StorePage of(
            String store, List<PastRun> runs, Predicate<String> exists, Instant now, String version) {
        List<IndexedRun> indexed = IndexedRun.of(runs, runs, exists, UP);
        return new StorePage(
                store,
                now,
                JobLine.of(indexed, now),
                indexed.stream().limit(LATEST).toList(),
                PageFrame.ofCharts("Stockbridge · " + store, version));
    }

    /** Where the page of a store is, below the folder of all reports. */
    public static String path(String store) {
        return store + "/index.html";
    }

    List<Instant> days() {
        return JobLine.days(written);
    }

    /** What a person should know first. */
    String outcome() {
        List<String> parts = new ArrayList<>();
        for (JobLine line : lines) {
            RunState state = line.last().state();
            if (line.troubled()) {
                parts.add(line.job() + " did not succeed last time");
            } else if (state == RunState.PERSON) {
                parts.add(line.job() + " has items that need a person");
            }
        }
        return parts.isEmpty() ? "All jobs went well the last time they ran." : Format.listed(parts) + ".";
    }
}
