package dev.stockbridge.cli.fleet;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.cli.launch.LaunchFailure;
import dev.stockbridge.cli.launch.Operations;
import dev.stockbridge.cli.launch.WritableReports;
import dev.stockbridge.fleet.FleetResult;
import dev.stockbridge.fleet.record.FleetRequest;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.settings.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out a launch over many stores from its start to its report. Every ending but a misuse leaves a RESULT line. */
public final class FleetLaunch {

    private static final Logger LOG = LoggerFactory.getLogger(FleetLaunch.class);

    /** Beside one for each thread: the one that follows the fleet, and some that runs need for a moment. */
    private static final int MORE_CONNECTIONS = 3;

    private final CommandContext command;
    private final Settings settings;
    private final FleetOptions options;
    private final FleetOutput output;

    /** The code of the RESULT line, once that is printed. */
    private @Nullable Integer told;

    public FleetLaunch(CommandContext command, Settings settings, FleetOptions options, boolean json) {
        this.command = command;
        this.settings = settings;
        this.options = options;
        this.output = new FleetOutput(command, settings, json);
    }

    /**
     * Carries the jobs through the stores that were chosen.
     *
     * @param run the name of the stores' runs, or null
     * @return the exit code
     * @throws CommandException with code 2 if nothing could be started
     */
    public int carryOut(List<String> jobs, @Nullable String run, RunOptions asked) {
        FleetSelection selection = new FleetSelection(settings, options);
        FleetRequest request = new FleetRequest(
                jobs,
                run,
                options.shard == null ? "" : options.shard.toString(),
                selection.word(),
                selection.stores(),
                asked,
                options.threads == null ? settings.fleet().threads() : options.threads,
                options.workers,
                options.beginWithin,
                options.again);
        output.goOnWith(selection, options);
        int code;
        try {
            WritableReports.require(settings.reports());
            command.end().starting(() -> output.notStarted(request, stopped()));
            code = launch(request);
        } catch (RuntimeException | Error problem) {
            code = told == null ? broken(problem, request) : closedBadly(told, problem);
        }
        return output.isLost() && code == ExitCode.COMPLETED.code() ? lost() : code;
    }

    private int launch(FleetRequest request) {
        try (Operations operations = command.start(settings, connections(request))) {
            command.end().awaitLaunch();
            try (Operations.Busy busy = operations.begin()) {
                FleetResult result = output.launch(request, operations);
                if (result.exitCode() == ExitCode.USAGE && result.fleet() == null) {
                    throw CommandException.usage(String.valueOf(result.remark()));
                }
                told = output.ended(request, result, operations);
                return told;
            }
        }
    }

    private static int connections(FleetRequest request) {
        return (request.workers() ? 0 : request.threads()) + MORE_CONNECTIONS;
    }

    private int broken(Throwable problem, FleetRequest request) {
        // Where a signal ends the process already, this waits for that end, so that there is one RESULT line.
        command.end().awaitLaunch();
        CommandException refusal = command.end().asked() ? stopped() : LaunchFailure.of(problem, settings);
        if (refusal.code() == ExitCode.USAGE) {
            throw refusal;
        }
        output.notStarted(request, refusal);
        return refusal.code().code();
    }

    /** What a signal comes to that takes the application down before the fleet has begun. */
    private static CommandException stopped() {
        return new CommandException(ExitCode.STOPPED, "The process was asked to end before the launch began.");
    }

    /** The fleet is told of by now, and its RESULT line must stay true. */
    private static int closedBadly(int code, Throwable problem) {
        LOG.info("The application did not close cleanly: {}", problem.getClass().getName());
        return code;
    }

    private static int lost() {
        LOG.error("The summary could not be written to standard output");
        return ExitCode.FAILED.code();
    }
}
