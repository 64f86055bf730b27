package dev.stockbridge.report.html;

import dev.stockbridge.report.Format;
import dev.stockbridge.report.PastRun;
import dev.stockbridge.report.RunOverview;
import dev.stockbridge.report.RunState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the page over all runs shows.
 *
 * @param lines one for each job of each store that is shown in detail, by store and in the order in which jobs depend
 *     on each other
 * @param latest the latest runs of all, the newest first
 * @param others jobs that are shown in one row each, the most urgent first
 * @param omitted the number of the other jobs
 */
public record IndexPage(
        Instant written,
        List<JobLine> lines,
        List<IndexedRun> latest,
        List<OtherJob> others,
        Omitted omitted,
        PageFrame frame) {

    /** How many jobs are shown in one row each. */
    static final int MOST_OTHERS = 500;

    private static final Comparator<JobLine> ORDER = Comparator.comparing(JobLine::store)
            .thenComparing(line -> JobWords.of(line.job()))
            .thenComparing(JobLine::job);

    /**
     * The page over these runs as it looks at {@code now}.
     *
     * @param exists whether a page is in the folder of reports, by its path below that
     */
    public static IndexPage of(RunOverview overview, Predicate<String> exists, Instant now, String version) {
        List<PastRun> history = overview.detailed();
        Map<List<String>, List<IndexedRun>> byJob = new LinkedHashMap<>();
        indexed(history, history, exists)
                .forEach(run -> byJob.computeIfAbsent(
                                List.of(run.report().store(), run.report().job()), none -> new ArrayList<>())
                        .add(run));
        List<JobLine> lines = byJob.values().stream()
                .map(each -> JobLine.of(each, now))
                .sorted(ORDER)
                .toList();
        List<OtherJob> others = overview.others().stream()
                .limit(MOST_OTHERS)
                .map(standing -> OtherJob.of(standing, exists, now))
                .toList();
        return new IndexPage(
                now,
                lines,
                indexed(overview.latest(), history, exists),
                others,
                Omitted.of(overview, lines.size(), now),
                PageFrame.ofIndex("Stockbridge · runs", version));
    }

    private static List<IndexedRun> indexed(List<PastRun> runs, List<PastRun> history, Predicate<String> exists) {
        return runs.stream()
                .sorted(PastRun.NEWEST_FIRST)
                .map(run -> IndexedRun.of(run, history, exists))
                .toList();
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
        long troubled =
                omitted.troubled() + lines.stream().filter(JobLine::troubled).count();
        List<String> parts = new ArrayList<>();
        if (troubled > 0) {
            parts.add(Format.counted(troubled, "job", "jobs") + " did not succeed last time");
        }
        long person = omitted.needingAPerson()
                + lines.stream()
                        .filter(line -> line.last().state() == RunState.PERSON)
                        .count();
        if (person > 0) {
            parts.add(Format.counted(person, "job has", "jobs have") + " items that need a person");
        }
        if (omitted.overdue() > 0) {
            parts.add(Format.counted(omitted.overdue(), "job", "jobs") + " of those without details below "
                    + (omitted.overdue() == 1 ? "is" : "are") + " overdue");
        }
        if (lines.isEmpty()) {
            return "No run has ended yet.";
        }
        return parts.isEmpty() ? "All jobs went well the last time they ran." : Format.listed(parts) + ".";
    }
}
