package dev.stockbridge.fleet.work;

import dev.stockbridge.fleet.record.Fleet;
import dev.stockbridge.fleet.record.Fleets;
import dev.stockbridge.fleet.record.StoreAttempts;
import dev.stockbridge.fleet.record.Unit;
import dev.stockbridge.run.control.GracefulStop;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.settings.Settings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Works on the units that launches with {@code --workers} hand out. */
@Component
public class FleetWorker {

    private static final Logger LOG = LoggerFactory.getLogger(FleetWorker.class);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Settings settings;
    private final DataSource database;
    private final Fleets fleets;
    private final StoreAttempts attempts;
    private final UnitRunner runner;
    private final TaskTable tasks;
    private final Delays delays;
    private final GracefulStop gracefulStop;

    public FleetWorker(
            Settings settings,
            DataSource database,
            Fleets fleets,
            StoreAttempts attempts,
            UnitRunner runner,
            TaskTable tasks,
            Delays delays,
            GracefulStop gracefulStop) {
        this.settings = settings;
        this.database = database;
        this.fleets = fleets;
        this.attempts = attempts;
        this.runner = runner;
        this.tasks = tasks;
        this.delays = delays;
        this.gracefulStop = gracefulStop;
    }

    /** The name of this process, as launches show it. */
    public String name() {
        return ProcessName.get();
    }

    /**
     * Works until the process is asked to end, or with {@code drain} until no unit is left. Runs under way reach the end of
     * their chunk.
     *
     * @return how many units were worked on
     */
    public long work(int threads, boolean drain) {
        StopSignal stop = gracefulStop.signal().ofOneRun();
        AtomicLong worked = new AtomicLong();
        try (ThreadResources resources = new ThreadResources(threads, settings.database(), stop)) {
            Runnable end = UnitTask.take(database, threads, name(), (fleet, unit) -> {
                worked.incrementAndGet();
                return work(fleet, unit, resources, stop);
            });
            try {
                awaitEnd(stop, drain);
            } finally {
                // Also where this thread is interrupted: runs stop at their chunk, and are not cut off.
                stop.request();
                end.run();
            }
        }
        return worked.get();
    }

    private void awaitEnd(StopSignal stop, boolean drain) {
        while (!stop.requested()) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
                if (drain && tasks.isEmpty()) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException | TransactionException away) {
                LOG.info("The units could not be counted and are counted again in a moment");
            }
        }
    }

    private Optional<Duration> work(long id, String name, ThreadResources resources, StopSignal stop) {
        try {
            Optional<Fleet> fleet = fleets.find(id);
            if (fleet.isEmpty()) {
                return Optional.empty();
            }
            Unit unit = new Unit(name, attempts.stores(id, name));
            Optional<Duration> again = resources.with(own -> runner.work(fleet.get(), unit, own, name()));
            return again.isEmpty() && stop.requested() ? Optional.of(Duration.ZERO) : again;
        } catch (RuntimeException | Error problem) {
            LOG.info("The work on unit {} of launch {} ended early and is tried again", name, id, problem);
            return Optional.of(delays.broken());
        }
    }
}
