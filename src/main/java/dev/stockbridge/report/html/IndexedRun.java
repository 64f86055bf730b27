package dev.stockbridge.report.html;

import dev.stockbridge.report.Baseline;
import dev.stockbridge.report.Format;
import dev.stockbridge.report.PastRun;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.report.RunState;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One run on the page over all runs.
 *
 * @param link its page, or null where that is not in this folder
 * @param anomalies how it differs from the runs before it, in words
 */
record IndexedRun(PastRun run, @Nullable String link, List<String> anomalies) {

    /**
     * The runs with what is unusual about them beside the history, the newest first.
     *
     * @param up the way from the page to the folder of all reports
     */
    static List<IndexedRun> of(List<PastRun> runs, List<PastRun> history, Predicate<String> exists, String up) {
        return runs.stream()
                .sorted(PastRun.NEWEST_FIRST)
                .map(run -> of(run, history, exists, up))
                .toList();
    }

    private static IndexedRun of(PastRun run, List<PastRun> history, Predicate<String> exists, String up) {
        RunReport report = run.report();
        String link = report.store() + "/" + report.job() + "/" + report.execution() + "/report.html";
        return new IndexedRun(
                run,
                exists.test(link) ? up + link : null,
                Baseline.before(run, history).anomalies(report));
    }

    RunReport report() {
        return run.report();
    }

    RunState state() {
        return RunState.of(report());
    }

    /** State and anomalies in words, for a reader who sees neither sign nor colour. */
    String words() {
        return state().word()
                + (report().plan() ? ", a plan" : "")
                + (anomalies.isEmpty() ? "" : "; " + String.join("; ", anomalies));
    }

    String took() {
        return report().finishedAt() == null ? "–" : Format.duration(Duration.ofMillis(Baseline.millis(report())));
    }

    long startedSeconds() {
        return report().startedAt() == null ? 0 : report().startedAt().getEpochSecond();
    }

    long written() {
        return report().counts().written();
    }

    String seconds() {
        return String.valueOf(Baseline.millis(report()) / 1000.0);
    }

    /** What was asked, where it was not an ordinary run. */
    String asked() {
        return switch (run.kind()) {
            case "full" -> "full";
            case "partial" -> "a part";
            case "plan" -> "plan";
            default -> "";
        };
    }
}
