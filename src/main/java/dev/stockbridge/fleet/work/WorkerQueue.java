package dev.stockbridge.fleet.work;

import dev.stockbridge.fleet.record.Fleet;
import dev.stockbridge.fleet.record.StoreJob;
import dev.stockbridge.fleet.record.StoreJobs;
import dev.stockbridge.fleet.record.Unit;
import dev.stockbridge.run.StopRequests;
import dev.stockbridge.run.control.StopSignal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Hands units to workers through the database. This process works on none itself. */
final class WorkerQueue implements StoreQueue {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Fleet fleet;
    private final DataSource database;
    private final TaskTable tasks;
    private final StoreJobs jobs;
    private final StopRequests stops;
    private final StopSignal stop;

    WorkerQueue(
            Fleet fleet, DataSource database, TaskTable tasks, StoreJobs jobs, StopRequests stops, StopSignal stop) {
        this.fleet = fleet;
        this.database = database;
        this.tasks = tasks;
        this.jobs = jobs;
        this.stops = stops;
        this.stop = stop;
    }

    @Override
    public void offer(List<Unit> units) {
        UnitTask.offer(database, fleet.id(), units);
    }

    @Override
    public boolean awaitIdle(Duration atMost) {
        pause(atMost);
        return false;
    }

    @Override
    public boolean isWorkedOn() {
        return tasks.isWorkedOn(fleet.id());
    }

    @Override
    public void close() {
        tasks.takeBack(fleet.id());
        if (!stop.requested()) {
            return;
        }
        jobs.of(fleet.id()).stream()
                .filter(job -> job.state() == StoreJob.State.RUNNING)
                .forEach(job -> stops.stop(job.job(), job.store()));
        // A worker that has died meanwhile no longer counts after a while, so this ends.
        while (tasks.isWorkedOn(fleet.id()) && !Thread.currentThread().isInterrupted()) {
            pause(LOOK);
        }
        tasks.takeBack(fleet.id());
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
