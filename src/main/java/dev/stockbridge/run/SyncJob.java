package dev.stockbridge.run;

import dev.stockbridge.run.record.Run;
import dev.stockbridge.run.record.RunOptions;
import java.util.Optional;
import org.springframework.batch.core.job.Job;

/** A job that can be launched for a store. It is built for each launch, so that a store is a value and no bean. */
public interface SyncJob {

    /** The name on the command line, in reports and in the job repository. */
    String name();

    /** Why a new run of this job cannot be started for the store, in words for the operator; empty when it can. */
    default Optional<String> validate(String store, RunOptions options) {
        return Optional.empty();
    }

    /** The job's steps for this run. */
    Job build(RunSession session);

    /** Deletes the rows that the run has staged; called when it is complete or superseded. */
    void forget(Run run);
}
