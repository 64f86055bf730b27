package dev.stockbridge.cli.launch;

import dev.stockbridge.cli.text.ProgressDisplay;
import dev.stockbridge.cli.text.Terminal;
import dev.stockbridge.report.Counts;
import dev.stockbridge.report.ItemStream;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.run.LogContext;
import dev.stockbridge.run.Progress;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out a launch from its start to its report, so that every ending but a misuse leaves a RESULT line. */
public final class Launch {

    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);
    private static final ItemStream NO_ITEMS = reader -> {};

    private final CommandContext command;
    private final Settings settings;
    private final LaunchOutput output;
    private final boolean json;

    /** The code of the RESULT line, once that is printed. */
    private @Nullable Integer told;

    public Launch(CommandContext command, Settings settings, boolean json) {
        this.command = command;
        this.settings = settings;
        this.output = new LaunchOutput(command, settings, json);
        this.json = json;
    }

    /** @throws CommandException with code 2 if nothing could be started */
    public int carryOut(LaunchRequest asked, Function<Operations, RunResult> launch) {
        int code;
        try {
            WritableReports.require(settings.reports());
            command.end().starting(() -> notStarted(stopped(), asked));
            code = launch(asked, launch);
        } catch (RuntimeException | Error problem) {
            code = told == null ? broken(problem, asked) : closedBadly(told, problem);
        }
        return output.isLost() && code == ExitCode.COMPLETED.code() ? lost() : code;
    }

    private int launch(LaunchRequest asked, Function<Operations, RunResult> launch) {
        try (LogContext context = LogContext.of(asked.job(), asked.store());
                Operations operations = command.start(settings)) {
            command.end().awaitLaunch();
            try (Operations.Busy busy = operations.begin()) {
                RunResult result = watched(asked, operations, launch);
                told = result.execution() == null
                        ? notStarted(result, operations, asked)
                        : ended(result, operations, asked);
                return told;
            }
        }
    }

    /** With a progress bar where a person watches, and with nothing anywhere else. */
    private RunResult watched(LaunchRequest asked, Operations operations, Function<Operations, RunResult> launch) {
        if (json || !Terminal.isThere()) {
            return launch.apply(operations);
        }
        try (ProgressDisplay display = ProgressDisplay.onTerminal(asked.job(), command.width());
                Progress.Watching watching = operations.watch(asked.job(), asked.store(), display)) {
            return launch.apply(operations);
        }
    }

    private int ended(RunResult result, Operations operations, LaunchRequest asked) {
        try {
            return output.ended(result, operations);
        } catch (RuntimeException | Error problem) {
            CommandException refusal = LaunchFailure.of(problem, settings);
            boolean went = result.exitCode() == ExitCode.COMPLETED || result.exitCode() == ExitCode.ATTENTION;
            ExitCode code = went ? refusal.code() : result.exitCode();
            RunReport report = bare(result, "UNKNOWN", code, refusal.getMessage(), asked.plan());
            output.printAnyway(report, LaunchRequest.again(report, asked.options()));
            return code.code();
        }
    }

    private int notStarted(RunResult result, Operations operations, LaunchRequest asked) {
        if (result.earlier() == null) {
            return notStarted(result, asked);
        }
        RunReport report = bare(result, "COMPLETED", result.exitCode(), result.remark(), asked.plan());
        output.complete(report, result.earlier(), operations, asked);
        return result.exitCode().code();
    }

    private int notStarted(RunResult result, LaunchRequest asked) {
        if (result.exitCode() == ExitCode.USAGE) {
            throw CommandException.usage(String.valueOf(result.remark()));
        }
        String status = result.exitCode() == ExitCode.COMPLETED ? "COMPLETED" : "NOT_STARTED";
        output.print(bare(result, status, result.exitCode(), result.remark(), asked.plan()), NO_ITEMS, null, asked);
        return result.exitCode().code();
    }

    private int notStarted(CommandException refusal, LaunchRequest asked) {
        String run = asked.run() == null ? "" : asked.run();
        return notStarted(
                new RunResult(refusal.code(), asked.job(), asked.store(), run, null, refusal.getMessage()), asked);
    }

    /** What a signal comes to that takes the application down before the run has begun. */
    private static CommandException stopped() {
        return new CommandException(ExitCode.STOPPED, "The process was asked to end before the run began.");
    }

    private int broken(Throwable problem, LaunchRequest asked) {
        // Where a signal ends the process already, this waits for that end, so that there is one RESULT line.
        command.end().awaitLaunch();
        CommandException refusal = command.end().asked() ? stopped() : LaunchFailure.of(problem, settings);
        if (refusal.code() == ExitCode.USAGE) {
            throw refusal;
        }
        RunResult result = new RunResult(
                refusal.code(),
                asked.job(),
                asked.store(),
                asked.run() == null ? "" : asked.run(),
                null,
                refusal.getMessage());
        output.printAnyway(bare(result, "NOT_STARTED", refusal.code(), refusal.getMessage(), asked.plan()), asked);
        return refusal.code().code();
    }

    /** The run is told of by now, and its RESULT line must stay true. */
    private static int closedBadly(int code, Throwable problem) {
        LOG.info("The application did not close cleanly: {}", problem.getClass().getName());
        return code;
    }

    private static int lost() {
        LOG.error("The summary could not be written to standard output");
        return ExitCode.FAILED.code();
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
}
