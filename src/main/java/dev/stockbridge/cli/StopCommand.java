package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.cli.launch.JobNames;
import dev.stockbridge.cli.launch.Operations;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a running execution to stop after its chunk, wherever it runs. */
@Command(
        name = "stop",
        description = "Asks the running execution, or a launch over many stores, to stop after the current chunk.")
final class StopCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "<job>", description = "The job that runs.")
    private String job = "";

    @Option(names = "--store", paramLabel = "<id>", description = "The store's id.")
    private @Nullable String store;

    @Option(
            names = "--all-stores",
            description = "Stops the launches over many stores that contain the job, and begins no further store.")
    private boolean allStores;

    StopCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        JobNames.require(job);
        if (allStores == (store != null)) {
            throw CommandException.usage("Name one store with --store, or stop a launch over many with --all-stores.");
        }
        Settings settings = context.settings();
        CommandContext.requireStore(settings, store);
        context.look(settings, operations -> context.out().println(stop(operations)));
        return ExitCode.COMPLETED.code();
    }

    private String stop(Operations operations) {
        if (store == null) {
            return stopAll(operations);
        }
        RunResult result = operations.stop(job, store);
        String remark = result.remark() == null ? "" : result.remark();
        if (result.exitCode() != ExitCode.COMPLETED) {
            throw new CommandException(result.exitCode(), remark);
        }
        return remark;
    }

    private String stopAll(Operations operations) {
        List<Long> fleets = operations.fleets().stop(job);
        if (fleets.isEmpty()) {
            throw CommandException.usage("No launch of " + job + " over many stores is under way.");
        }
        return fleets.stream()
                .map(fleet ->
                        "Launch " + fleet + " was asked to stop; the runs under way end after their current chunk.")
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
