package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.cli.launch.JobNames;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a running execution to stop after its chunk, wherever it runs. */
@Command(name = "stop", description = "Asks the running execution to stop after its current chunk.")
final class StopCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "<job>", description = "The job that runs.")
    private String job = "";

    @Option(names = "--store", paramLabel = "<id>", required = true, description = "The store's id.")
    private String store = "";

    StopCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        JobNames.require(job);
        Settings settings = context.settings();
        CommandContext.requireStore(settings, store);
        context.look(settings, operations -> {
            RunResult result = operations.stop(job, store);
            String remark = result.remark() == null ? "" : result.remark();
            if (result.exitCode() != ExitCode.COMPLETED) {
                throw new CommandException(result.exitCode(), remark);
            }
            context.out().println(remark);
        });
        return ExitCode.COMPLETED.code();
    }
}
