package dev.stockbridge.ops;

import dev.stockbridge.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Resumes the last unfinished run of a job for a store. */
@Command(name = "restart", description = "Resumes the job's last unfinished run from its checkpoint.")
final class RestartCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "<job>", description = "The job whose run is resumed.")
    private String job = "";

    @Option(names = "--store", paramLabel = "<id>", required = true, description = "The store's id.")
    private String store = "";

    RestartCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Jobs.require(job);
        Settings settings = surroundings.settings();
        Surroundings.requireStore(settings, store);
        return new Launch(surroundings, settings, false)
                .carryOut(Asked.toRestart(job, store), operations -> operations.restart(job, store));
    }
}
