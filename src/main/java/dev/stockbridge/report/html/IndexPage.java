package dev.stockbridge.report.html;

import dev.stockbridge.report.Format;
import dev.stockbridge.report.RunOverview;
import dev.stockbridge.report.RunState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the page over all runs shows where the stores are few enough to be shown in detail.
 *
 * @param lines one for each job of each store, by store and in the order in which jobs depend on each other
 * @param launches the latest launches over many stores, the newest first
 * @param latest the latest runs of all, the newest first
 */
public record IndexPage(
        Instant written, List<JobLine> lines, List<LaunchLine> launches, List<IndexedRun> latest, PageFrame frame) {

    /**
     * The page over these runs as it looks at {@code now}.
     *
     * @param exists whether a page is in the folder of reports, by its path below that
     */
    public static IndexPage of(RunOverview overview, Predicate<String> exists, Instant now, String version) {
        return new IndexPage(
                now,
                JobLine.of(IndexedRun.of(overview.detailed(), overview.detailed(), exists, ""), now),
                overview.launches().stream()
                        .map(launch -> LaunchLine.of(launch, exists))
                        .toList(),
                IndexedRun.of(overview.latest(), overview.detailed(), exists, ""),
                PageFrame.ofCharts("Stockbridge · runs", version));
    }

    /** The last seven days, the oldest first; each as its beginning. */
    List<Instant> days() {
        return JobLine.days(written);
    }

    /** The jobs that are overdue, by name, as the page is written; the browser looks again. */
    List<String> overdue() {
        return lines.stream().filter(JobLine::overdue).map(JobLine::name).toList();
    }

    /** What a person should know first: one sentence. */
    String outcome() {
        if (lines.isEmpty()) {
            return "No run has ended yet.";
        }
        List<String> parts = new ArrayList<>();
        long troubled = lines.stream().filter(JobLine::troubled).count();
        if (troubled > 0) {
            parts.add(Format.counted(troubled, "job", "jobs") + " did not succeed last time");
        }
        long person = lines.stream()
                .filter(line -> line.last().state() == RunState.PERSON)
                .count();
        if (person > 0) {
            parts.add(Format.counted(person, "job has", "jobs have") + " items that need a person");
        }
        return parts.isEmpty() ? "All jobs went well the last time they ran." : Format.listed(parts) + ".";
    }
}
