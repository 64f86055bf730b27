package dev.stockbridge.cli.launch;

import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.inspect.Explanation;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.report.ReportSource;
import dev.stockbridge.run.Progress;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the commands ask of the running application: jobs to launch, and the database to look into. */
public interface Operations extends AutoCloseable {

    /** Launches a run. */
    RunResult run(RunRequest request);

    /** Resumes the last unfinished run. */
    RunResult restart(String job, String store);

    /** Asks a running execution to stop. */
    RunResult stop(String job, String store);

    /** Begins work that must be finished, its report written, before the process ends on a signal. */
    Busy begin();

    /** Tells this watcher how far the runs of a job for a store have come, until the result is closed. */
    Progress.Watching watch(String job, String store, Progress.Watcher watcher);

    /** What the run of an execution was asked to cover. */
    RunOptions options(long execution);

    /** Launches over many stores. */
    FleetOperations fleets();

    /** The executions there were. */
    ReportSource reports();

    /** The open attention items; null for store or job means every one. */
    List<AttentionItem> attention(@Nullable String store, @Nullable String job);

    /** Closes an attention item by hand. False when there is no such open item. */
    boolean dismiss(long id);

    /** The items of this kind that go by the key, as both systems have them; none where nobody knows it. */
    List<Explanation> explain(String kind, String store, String key);

    /**
     * Holds both sides of a store against each other and tells of each disagreement as soon as it is seen.
     *
     * @return how many items of each kind were compared
     */
    Map<String, Long> audit(String store, Consumer<Disagreement> found);

    @Override
    void close();

    /** A piece of work that holds up the end of the process until it is closed. */
    interface Busy extends AutoCloseable {
        @Override
        void close();
    }
}
