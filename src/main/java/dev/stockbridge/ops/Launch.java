package dev.stockbridge.ops;

import dev.stockbridge.report.Counts;
import dev.stockbridge.report.ItemStream;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.run.ExitCode;
import dev.stockbridge.run.LogContext;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Carries out a launch from its start to its report, so that every ending but a misuse leaves a RESULT line. */
final class Launch {

    private static final ItemStream NO_ITEMS = reader -> {};

    private final Surroundings surroundings;
    private final Settings settings;
    private final LaunchOutput output;
    private final boolean json;

    Launch(Surroundings surroundings, Settings settings, boolean json) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.output = new LaunchOutput(surroundings, settings, json);
        this.json = json;
    }

    /** @throws Refusal with code 2 if nothing could be started */
    int carryOut(Asked asked, Function<Operations, RunResult> launch) {
        requireReports();
        surroundings.end().awaitLaunch();
        try (LogContext context = LogContext.of(asked.job(), asked.store());
                Operations operations = surroundings.start(settings);
                Operations.Busy busy = operations.begin()) {
            RunResult result = watched(asked.job(), operations, launch);
            return result.execution() == null ? notStarted(result, asked) : ended(result, operations, asked);
        } catch (RuntimeException problem) {
            Refusal refusal = surroundings.end().asked() ? stopped() : DatabaseTrouble.of(problem, settings.database());
            String run = asked.run() == null ? "" : asked.run();
            return notStarted(
                    new RunResult(refusal.code(), asked.job(), asked.store(), run, null, refusal.getMessage()), asked);
        }
    }

    /** With a progress bar where a person watches, and with nothing anywhere else. */
    private RunResult watched(String job, Operations operations, Function<Operations, RunResult> launch) {
        if (json || !Terminal.isThere()) {
            return launch.apply(operations);
        }
        try (ProgressDisplay display = ProgressDisplay.onTerminal(job, surroundings.width())) {
            operations.watch(display);
            return launch.apply(operations);
        }
    }

    /** What a signal comes to that takes the application down before the run has begun. */
    private static Refusal stopped() {
        return new Refusal(ExitCode.STOPPED, "The process was asked to end before the run began.");
    }

    private int ended(RunResult result, Operations operations, Asked asked) {
        try {
            return output.ended(result, operations);
        } catch (DataAccessException problem) {
            Refusal refusal = DatabaseTrouble.of(problem, settings.database());
            boolean went = result.exitCode() == ExitCode.COMPLETED || result.exitCode() == ExitCode.ATTENTION;
            ExitCode code = went ? refusal.code() : result.exitCode();
            RunReport report = bare(result, "UNKNOWN", code, refusal.getMessage(), asked.plan());
            output.print(report, NO_ITEMS, null, Asked.again(report, asked.options()));
            return code.code();
        }
    }

    private int notStarted(RunResult result, Asked asked) {
        if (result.exitCode() == ExitCode.USAGE) {
            throw Refusal.usage(String.valueOf(result.remark()));
        }
        String status = result.exitCode() == ExitCode.COMPLETED ? "COMPLETED" : "NOT_STARTED";
        output.print(bare(result, status, result.exitCode(), result.remark(), asked.plan()), NO_ITEMS, null, asked);
        return result.exitCode().code();
    }

    /** A report of what is known without the database. */
    private static RunReport bare(
            RunResult result, String status, ExitCode code, @Nullable String remark, boolean plan) {
        return new RunReport(
                RunReport.SCHEMA,
                result.job(),
                result.store(),
                result.run().isEmpty() ? null : result.run(),
                result.execution(),
                null,
                plan ? "plan" : "apply",
                status,
                code.code(),
                null,
                null,
                null,
                Counts.NONE,
                Map.of(),
                List.of(),
                remark,
                List.of());
    }

    /** A run whose report could not be written would have to be called a failure although it did its work. */
    private void requireReports() {
        try {
            Files.createDirectories(settings.reports());
        } catch (IOException problem) {
            throw Refusal.usage("The folder for reports, " + settings.reports().toAbsolutePath()
                    + ", cannot be made. Correct stockbridge.reports or --reports.");
        }
        if (!Files.isWritable(settings.reports())) {
            throw Refusal.usage("The folder for reports, " + settings.reports().toAbsolutePath()
                    + ", cannot be written. Give this user the right to, or name another with --reports.");
        }
    }
}
