package dev.stockbridge.cli.launch;

import dev.stockbridge.report.RunReport;
import dev.stockbridge.run.record.ExitCode;
import org.jspecify.annotations.Nullable;

/** The command that goes on from where a run ended. */
final class NextStep {

    private NextStep() {}

    /** Null after a run that went well, and where the remark has already said what must be put right first. */
    static @Nullable String after(RunReport report, LaunchRequest asked, CommandContext context) {
        Integer code = report.exitCode();
        if (code == null || code == 0 || code == 2 || code == 10) {
            return null;
        }
        if (code == ExitCode.GUARDED.code()) {
            return context.command(asked.forced(report)) + ", once a person has looked at the report";
        }
        return context.command(asked.command());
    }
}
