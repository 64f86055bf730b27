package dev.stockbridge.report.html;

import dev.stockbridge.report.Format;
import dev.stockbridge.report.JobStanding;
import dev.stockbridge.report.RunOverview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the page over all runs shows where the stores are too many to be shown in detail.
 *
 * @param standings how each job stands, the most urgent first
 * @param needing the jobs that need someone, as many as there is room for
 * @param needingInAll how many there are
 * @param stores the names of the stores, each with its page, or with nothing where that is not in this folder
 */
public record OverviewPage(
        Instant written,
        List<JobStanding> standings,
        List<StandingLine> needing,
        long needingInAll,
        Map<String, String> stores,
        List<LaunchLine> launches,
        List<IndexedRun> latest,
        PageFrame frame) {

    private static final int MOST_NEEDING = 1_000;

    /** Beyond that the page has no room for their names. */
    private static final int MOST_STORES = 5_000;

    /**
     * The page as it looks at {@code now}.
     *
     * @param exists whether a page is in the folder of reports, by its path below that
     */
    public static OverviewPage of(RunOverview overview, Predicate<String> exists, Instant now, String version) {
        List<JobStanding> needing = overview.standings().stream()
                .filter(job -> JobDays.failed(job) || JobDays.needsAPerson(job) || job.overdueAt(now))
                .toList();
        Map<String, String> stores = new LinkedHashMap<>();
        overview.standings().stream()
                .map(JobStanding::store)
                .distinct()
                .sorted()
                .forEach(store -> stores.put(store, exists.test(StorePage.path(store)) ? StorePage.path(store) : ""));
        return new OverviewPage(
                now,
                overview.standings(),
                needing.stream()
                        .limit(MOST_NEEDING)
                        .map(job -> StandingLine.of(job, exists, now))
                        .toList(),
                needing.size(),
                stores,
                overview.launches().stream()
                        .map(launch -> LaunchLine.of(launch, exists))
                        .toList(),
                IndexedRun.of(overview.latest(), List.of(), exists, ""),
                PageFrame.ofList("Stockbridge · runs", version));
    }

    List<Instant> days() {
        return JobLine.days(written);
    }

    List<JobDays> jobs() {
        return JobDays.of(standings, days());
    }

    /** The stores that are named. */
    List<Map.Entry<String, String>> named() {
        return stores.entrySet().stream().limit(MOST_STORES).toList();
    }

    /** What a person should know first: one sentence. */
    String outcome() {
        List<String> parts = new ArrayList<>();
        long failed = standings.stream().filter(JobDays::failed).count();
        if (failed > 0) {
            parts.add(Format.counted(failed, "job", "jobs") + " did not succeed last time");
        }
        long person = standings.stream().filter(JobDays::needsAPerson).count();
        if (person > 0) {
            parts.add(Format.counted(person, "job has", "jobs have") + " items that need a person");
        }
        long overdue = standings.stream().filter(job -> job.overdueAt(written)).count();
        if (overdue > 0) {
            parts.add(Format.counted(overdue, "job is", "jobs are") + " overdue");
        }
        String all = " (" + Format.counted(standings.size(), "job", "jobs") + " of "
                + Format.counted(stores.size(), "store", "stores") + ").";
        return (parts.isEmpty() ? "All jobs went well the last time they ran" : Format.listed(parts)) + all;
    }
}
