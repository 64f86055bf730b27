package dev.stockbridge.ops;

import dev.stockbridge.report.RunReport;
import dev.stockbridge.run.ExitCode;
import org.jspecify.annotations.Nullable;

/** The command that goes on from where a run ended. */
final class NextStep {

    private NextStep() {}

    /** Null after a run that went well, and where the remark has already said what must be put right first. */
    static @Nullable String after(RunReport report, Surroundings surroundings) {
        Integer code = report.exitCode();
        if (code == null || code == 0 || code == 2 || code == 10) {
            return null;
        }
        if (report.execution() == null) {
            return surroundings.command("run " + report.job() + " --store " + report.store()
                    + (report.run() == null ? "" : " --run " + report.run()) + (report.plan() ? " --plan" : ""));
        }
        if (code == ExitCode.GUARDED.code()) {
            var rest = report.plan() ? " --apply-plan " + report.execution() + " --force" : " --force";
            return surroundings.command("run " + report.job() + " --store " + report.store() + rest)
                    + ", once a person has looked at the report";
        }
        return surroundings.command("restart " + report.job() + " --store " + report.store());
    }
}
