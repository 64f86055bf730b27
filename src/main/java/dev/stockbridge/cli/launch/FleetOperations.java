package dev.stockbridge.cli.launch;

import dev.stockbridge.fleet.FleetListener;
import dev.stockbridge.fleet.FleetResult;
import dev.stockbridge.fleet.record.FleetRequest;
import dev.stockbridge.report.fleet.FleetReport;
import java.util.List;
import java.util.Optional;

/** What the commands ask of the running application about launches over many stores. */
public interface FleetOperations {

    /** Carries the jobs through all stores, and tells the listener of each that has ended. */
    FleetResult launch(FleetRequest request, FleetListener listener);

    /** The name of this process, as launches show it. */
    String worker();

    /**
     * Works on what launches with {@code --workers} hand out, until the process is asked to end, or with {@code drain} until
     * nothing is left.
     *
     * @return how many units, stores of one goods owner, were worked on
     */
    long work(int threads, boolean drain);

    /** Asks the launches that are under way and contain this job to stop; returns their numbers. */
    List<Long> stop(String job);

    /** The report of a launch; empty if there is none of this number. */
    Optional<FleetReport> find(long fleet);

    /** The latest launches, the newest first. */
    List<FleetReport> latest(int limit);
}
