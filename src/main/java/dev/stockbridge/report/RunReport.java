package dev.stockbridge.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code report.json} says. The members, their names and their order are public.
 *
 * @param schema the version of this form
 * @param run the run's name; null where none was made
 * @param execution null where nothing was started
 * @param restartOf the execution that this one goes on from, or null
 * @param mode {@code apply} or {@code plan}
 * @param exitCode null while the execution runs
 * @param window the stretch of time that was read, or null where the job reads by other means
 * @param calls how often each system was called, by method
 * @param notes plain sentences that a reader should know
 * @param remark the cause of a run that did not succeed, or why nothing was done; else null
 * @param items every item that was not unchanged, as far as they fit
 */
public record RunReport(
        int schema,
        String job,
        String store,
        @Nullable String run,
        @Nullable Long execution,
        @Nullable Long restartOf,
        String mode,
        String status,
        @Nullable Integer exitCode,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Window window,
        Counts counts,
        Map<String, Map<String, Long>> calls,
        List<String> notes,
        @Nullable String remark,
        List<ReportItem> items) {

    /** The version of the form that is written today. */
    public static final int SCHEMA = 1;

    /** The most items that the document holds; {@code items.csv} has all of them. */
    public static final int MOST_ITEMS = 10_000;

    public RunReport {
        notes = List.copyOf(notes);
        items = List.copyOf(items);
    }

    /** A stretch of time by the clock of the system that was read. */
    public record Window(@Nullable Instant from, @Nullable Instant to) {}

    /** Whether nothing was to be written. */
    public boolean plan() {
        return mode.equals("plan");
    }

    /** This report with what was counted and noted. */
    public RunReport filled(Counts counted, Map<String, Map<String, Long>> called, List<String> noted) {
        return with(exitCode, counted, called, noted, remark, items);
    }

    /** This report with the exit code and the cause that the process ends with. */
    public RunReport ended(int code, @Nullable String why) {
        return with(code, counts, calls, notes, why, items);
    }

    /** This report with one more note. */
    public RunReport noted(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return filled(counts, calls, more);
    }

    /** This report with these items. */
    public RunReport withItems(List<ReportItem> listed) {
        return with(exitCode, counts, calls, notes, remark, listed);
    }

    private RunReport with(
            @Nullable Integer code,
            Counts counted,
            Map<String, Map<String, Long>> called,
            List<String> noted,
            @Nullable String why,
            List<ReportItem> listed) {
        return new RunReport(
                schema,
                job,
                store,
                run,
                execution,
                restartOf,
                mode,
                status,
                code,
                startedAt,
                finishedAt,
                window,
                counted,
                called,
                noted,
                why,
                listed);
    }
}
