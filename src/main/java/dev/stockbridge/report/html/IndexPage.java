package dev.stockbridge.report.html;

import dev.stockbridge.report.Format;
import dev.stockbridge.report.PastRun;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.report.RunState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the page over all runs shows.
 *
 * @param lines one for each job of each store, by store and in the order in which jobs depend on each other
 * @param latest the latest runs of all, the newest first
 */
public record IndexPage(Instant written, List<JobLine> lines, List<IndexedRun> latest, PageFrame frame) {

    private static final int LISTED = 200;

    private static final Comparator<JobLine> ORDER = Comparator.comparing(JobLine::store)
            .thenComparing(line -> JobWords.of(line.job()))
            .thenComparing(JobLine::job);

    /** The page over this history as it looks at {@code now}, with links to the pages that are in {@code folder}. */
    public static IndexPage of(List<PastRun> history, Function<RunReport, Path> folder, Instant now, String version) {
        List<IndexedRun> runs = history.stream()
                .sorted(PastRun.NEWEST_FIRST)
                .map(run -> IndexedRun.of(run, history, folder))
                .toList();
        Map<List<String>, List<IndexedRun>> byJob = new LinkedHashMap<>();
        runs.forEach(run -> byJob.computeIfAbsent(
                        List.of(run.report().store(), run.report().job()), none -> new ArrayList<>())
                .add(run));
        List<JobLine> lines = byJob.values().stream()
                .map(each -> JobLine.of(each, now))
                .sorted(ORDER)
                .toList();
        return new IndexPage(
                now, lines, runs.stream().limit(LISTED).toList(), PageFrame.ofIndex("Stockbridge · runs", version));
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
        long troubled = lines.stream().filter(JobLine::troubled).count();
        List<String> parts = new ArrayList<>();
        if (troubled > 0) {
            parts.add(Format.counted(troubled, "job", "jobs") + " did not succeed last time");
        }
        long person = lines.stream()
                .filter(line -> line.last().state() == RunState.PERSON)
                .count();
        if (person > 0) {
            parts.add(Format.counted(person, "job has", "jobs have") + " items that need a person");
        }
        if (lines.isEmpty()) {
            return "No run has ended yet.";
        }
        return parts.isEmpty() ? "All jobs went well the last time they ran." : Format.listed(parts) + ".";
    }
}
