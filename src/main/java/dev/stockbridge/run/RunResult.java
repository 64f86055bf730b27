package dev.stockbridge.run;

import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.Run;
import org.jspecify.annotations.Nullable;

/**
 * How a launch ended.
 *
 * @param execution the execution that ran, or null where none was started
 * @param remark what a person should know: the cause of a run that did not succeed, or why nothing was done; null on plain success
 * @param earlier the execution that completed the run before, where that is why none was started; else null
 */
public record RunResult(
        ExitCode exitCode,
        String job,
        String store,
        String run,
        @Nullable Long execution,
        @Nullable String remark,
        @Nullable Long earlier) {

    /** The answer to a launch that starts nothing. */
    static RunResult notStarted(ExitCode code, Run run, String remark) {
        return new RunResult(code, run.job(), run.store(), run.name(), null, remark);
    }

    /** The answer to the launch of a run that the execution {@code earlier} completed. */
    static RunResult completedBefore(Run run, @Nullable Long earlier, String remark) {
        return new RunResult(ExitCode.COMPLETED, run.job(), run.store(), run.name(), null, remark, earlier);
    }

    /** The result of a launch that no earlier execution made needless. */
    public RunResult(
            ExitCode exitCode,
            String job,
            String store,
            String run,
            @Nullable Long execution,
            @Nullable String remark) {
        this(exitCode, job, store, run, execution, remark, null);
    }
}
