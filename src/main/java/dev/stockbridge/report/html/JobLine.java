package dev.stockbridge.report.html;

import dev.stockbridge.report.ExpectedInterval;
import dev.stockbridge.report.Format;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.report.RunState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One job of one store on the page over all runs.
 *
 * @param runs its runs, the newest first
 * @param expected how often it runs, or null where that is not known
 */
record JobLine(
        String store,
        String job,
        List<IndexedRun> runs,
        @Nullable ExpectedInterval expected,
        Instant now) {

    private static final int DAYS = 7;
    private static final int IN_STRIP = 24;
    private static final int IN_CHARTS = 60;

    private static final Comparator<JobLine> ORDER = Comparator.comparing(JobLine::store)
            .thenComparing(line -> JobWords.of(line.job()))
            .thenComparing(JobLine::job);

    /** One line for each job of each store, by store and in the order in which jobs depend on each other. */
    static List<JobLine> of(List<IndexedRun> runs, Instant now) {
        Map<List<String>, List<IndexedRun>> byJob = new LinkedHashMap<>();
        runs.forEach(run -> byJob.computeIfAbsent(
                        List.of(run.report().store(), run.report().job()), none -> new ArrayList<>())
                .add(run));
        return byJob.values().stream()
                .map(each -> ofJob(each, now))
                .sorted(ORDER)
                .toList();
    }

    private static JobLine ofJob(List<IndexedRun> runs, Instant now) {
        RunReport any = runs.get(0).report();
        ExpectedInterval expected =
                ExpectedInterval.of(runs.stream().map(IndexedRun::run).toList()).orElse(null);
        return new JobLine(any.store(), any.job(), runs, expected, now);
    }

    /** The last seven days up to {@code now}, each as its beginning. */
    static List<Instant> days(Instant now) {
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        return IntStream.rangeClosed(1 - DAYS, 0)
                .mapToObj(n -> today.plus(n, ChronoUnit.DAYS))
                .toList();
    }

    /** The run that tells how the job stands: the last one that was no plan, else the last. */
    IndexedRun last() {
        return runs.stream().filter(run -> !run.report().plan()).findFirst().orElse(runs.get(0));
    }

    String name() {
        return store + " · " + job;
    }

    boolean troubled() {
        return last().state().tone().equals("bad");
    }

    boolean overdue() {
        return expected != null && expected.overdueAt(now);
    }

    /** How often it runs, or what is too little to tell. */
    String interval() {
        return expected == null
                ? "too few runs to tell how often"
                : "usually every " + Format.duration(expected.interval());
    }

    /** The runs of the strip, the oldest first. */
    List<IndexedRun> strip() {
        return oldestFirst(runs.stream().limit(IN_STRIP));
    }

    /** The runs of the charts, the oldest first: those that have ended and were no plans. */
    List<IndexedRun> charted() {
        return oldestFirst(runs.stream()
                .filter(run ->
                        run.report().finishedAt() != null && !run.report().plan())
                .limit(IN_CHARTS));
    }

    /** The runs that started on the day that begins here. */
    List<IndexedRun> on(Instant day) {
        return runs.stream()
                .filter(run -> {
                    Instant started = run.report().startedAt();
                    return started != null && isOn(day, started);
                })
                .toList();
    }

    /** Whether an instant is on the day that begins here. */
    static boolean isOn(Instant day, Instant instant) {
        return !instant.isBefore(day) && instant.isBefore(day.plus(1, ChronoUnit.DAYS));
    }

    /** The state that a day is remembered for: the worst of its runs. */
    static Optional<RunState> worst(List<IndexedRun> day) {
        return day.stream()
                .map(IndexedRun::state)
                .max(Comparator.comparing((RunState state) -> state.tone().equals("bad"))
                        .thenComparing(state -> state.tone().equals("care"))
                        .thenComparing(state -> state.tone().equals("still")));
    }

    private static List<IndexedRun> oldestFirst(Stream<IndexedRun> newestFirst) {
        return newestFirst
                .sorted(Comparator.comparing(IndexedRun::startedSeconds))
                .toList();
    }
}
