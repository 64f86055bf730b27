package dev.stockbridge.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report's page tells beyond the report itself.
 *
 * @param version the version of the application that writes it
 * @param calls the calls with the time that they took
 * @param history runs to compare with; others among them do no harm
 * @param command the command to go on with, or null where nothing is left to do
 */
public record RunBackground(
        String version,
        List<CallTime> calls,
        List<PastRun> history,
        @Nullable String command) {

    public RunBackground {
        calls = List.copyOf(calls);
        history = List.copyOf(history);
    }

    /** The baseline of the runs before this report's run; it is not known if the history does not contain the run. */
    public Baseline baseline(RunReport report) {
        return history.stream()
                .filter(run -> report.execution() != null && run.execution() == report.execution())
                .findFirst()
                .map(run -> Baseline.before(run, history))
                .orElse(Baseline.NONE);
    }
}
