package dev.stockbridge.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where reports come from. The counts and items of an execution that was a restart cover the whole run up to it. */
public interface ReportSource {

    /** The report of an execution, without its items; empty if there is no such execution. */
    Optional<RunReport> find(long execution);

    /** The items of an execution. */
    ItemStream items(long execution);

    /** The latest executions, the newest first, without their items; null for {@code store} means every store. */
    List<RunReport> latest(@Nullable String store, int limit);

    /** The calls of an execution with the time that they took. */
    List<CallTime> calls(long execution);

    /**
     * The overview of all runs as it is at {@code now}.
     *
     * @param each how many executions there are at most of each job that is shown in detail
     */
    RunOverview overview(int each, Instant now);

    /** The latest executions of each job of these stores, {@code each} of them at most, the newest first. */
    List<PastRun> ofStores(List<String> stores, int each);

    /** Whether an execution other than this one is under way that began in the last ten minutes. */
    boolean othersRun(long execution);

    /**
     * The execution of a report and those of the latest runs of its job and store, the newest first.
     *
     * @param runs how many of the latest runs are read
     */
    List<PastRun> history(RunReport report, int runs);
}
