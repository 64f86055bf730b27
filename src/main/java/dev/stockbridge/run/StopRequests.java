package dev.stockbridge.run;

import dev.stockbridge.run.control.RunLocks;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.Runs;
import dev.stockbridge.settings.Settings;
import org.springframework.stereotype.Component;

/** Asks runs to stop, wherever they run. */
@Component
public class StopRequests {

    private final Settings settings;
    private final Runs runs;

    StopRequests(Settings settings, Runs runs) {
        this.settings = settings;
        this.runs = runs;
    }

    /** Asks the execution that runs now, here or on another machine, to stop after its chunk; code 2 when none runs. */
    public RunResult stop(String job, String store) {
        if (!RunLocks.areHeld(settings.database(), job, store)) {
            return answer(ExitCode.USAGE, job, store, "No run of " + job + " for store " + store + " is under way.");
        }
        return runs.requestStop(job, store)
                .map(asked -> new RunResult(
                        ExitCode.COMPLETED,
                        job,
                        store,
                        "",
                        asked,
                        "Execution " + asked + " was asked to stop; it ends after its current chunk."))
                .orElseGet(() -> answer(
                        ExitCode.RUNNING,
                        job,
                        store,
                        "A run of " + job + " for store " + store
                                + " is about to begin or has just ended. Ask again in a moment."));
    }

    private static RunResult answer(ExitCode code, String job, String store, String remark) {
        return new RunResult(code, job, store, "", null, remark);
    }
}
