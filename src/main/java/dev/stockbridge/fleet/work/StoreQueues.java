package dev.stockbridge.fleet.work;

import dev.stockbridge.fleet.record.Fleet;
import dev.stockbridge.fleet.record.FleetRequest;
import dev.stockbridge.fleet.record.StoreJobs;
import dev.stockbridge.run.StopRequests;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.settings.Settings;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Opens the queue of a launch: to threads of this process, or to workers. */
@Component
public class StoreQueues {

    private final Settings settings;
    private final UnitRunner runner;
    private final DataSource database;
    private final TaskTable tasks;
    private final StoreJobs jobs;
    private final StopRequests stops;
    private final Delays delays;

    public StoreQueues(
            Settings settings,
            UnitRunner runner,
            DataSource database,
            TaskTable tasks,
            StoreJobs jobs,
            StopRequests stops,
            Delays delays) {
        this.settings = settings;
        this.runner = runner;
        this.database = database;
        this.tasks = tasks;
        this.jobs = jobs;
        this.stops = stops;
        this.delays = delays;
    }

    /** @param stop stops what works for this launch */
    public StoreQueue open(FleetRequest request, Fleet fleet, StopSignal stop) {
        if (request.workers()) {
            return new WorkerQueue(fleet, database, tasks, jobs, stops, stop);
        }
        return new LocalQueue(
                request.threads(),
                settings.database(),
                stop,
                delays.broken(),
                (unit, resources) -> runner.work(fleet, unit, resources, ProcessName.get()));
    }
}
