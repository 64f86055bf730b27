package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.JobNames;
import dev.stockbridge.cli.launch.Launch;
import dev.stockbridge.cli.launch.LaunchRequest;
import dev.stockbridge.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Resumes the last unfinished run of a job for a store. */
@Command(name = "restart", description = "Resumes the job's last unfinished run from its checkpoint.")
final class RestartCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "<job>", description = "The job whose run is resumed.")
    private String job = "";

    @Option(names = "--store", paramLabel = "<id>", required = true, description = "The store's id.")
    private String store = "";

    RestartCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        JobNames.require(job);
        Settings settings = context.settings();
        CommandContext.readStore(settings, store);
        return new Launch(context, settings, false)
                .carryOut(LaunchRequest.toRestart(job, store), operations -> operations.restart(job, store));
    }
}
