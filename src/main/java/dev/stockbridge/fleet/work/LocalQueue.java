package dev.stockbridge.fleet.work;

import dev.stockbridge.fleet.record.Unit;
import dev.stockbridge.run.LogContext;
import dev.stockbridge.run.RunResources;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.settings.DatabaseSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on units with threads of this process. Each thread has a connection for locks, which it keeps from run to run. */
final class LocalQueue implements StoreQueue {

    private static final Logger LOG = LoggerFactory.getLogger(LocalQueue.class);

    private final BiFunction<Unit, RunResources, Optional<Duration>> work;
    private final Duration broken;
    private final ScheduledThreadPoolExecutor threads;
    private final ThreadResources resources;
    private int open;

    /**
     * Starts no thread yet.
     *
     * @param work works on a unit and says when to work on it again
     * @param broken when to work again on a unit whose work ended with an exception
     */
    LocalQueue(
            int size,
            DatabaseSettings database,
            StopSignal stop,
            Duration broken,
            BiFunction<Unit, RunResources, Optional<Duration>> work) {
        this.work = work;
        this.broken = broken;
        var number = new AtomicInteger();
        threads = new ScheduledThreadPoolExecutor(size, task -> new Thread(task, "store-" + number.incrementAndGet()));
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        resources = new ThreadResources(size, database, stop);
    }

    @Override
    public void offer(List<Unit> units) {
        count(units.size());
        units.forEach(unit -> schedule(unit, Duration.ZERO));
    }

    private synchronized void count(int more) {
        open += more;
        notifyAll();
    }

    @Override
    public synchronized boolean isWorkedOn() {
        return open > 0;
    }

    @Override
    public synchronized boolean awaitIdle(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toMillis(); open > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return open == 0;
    }

    private void schedule(Unit unit, Duration wait) {
        threads.schedule(LogContext.carriedBy(() -> run(unit)), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run(Unit unit) {
        Optional<Duration> again = attempt(unit);
        if (again.isEmpty() || threads.isShutdown()) {
            count(-1);
        } else {
            schedule(unit, again.get());
        }
    }

    private Optional<Duration> attempt(Unit unit) {
        try {
            return resources.with(own -> work.apply(unit, own));
        } catch (RuntimeException | Error problem) {
            LOG.info("The work on {} ended early and is tried again", unit.stores(), problem);
            return Optional.of(broken);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (threads.awaitTermination(1, TimeUnit.HOURS)) {
                        return;
                    }
                } catch (InterruptedException e) {
                    // A run must reach the end of its chunk.
                    interrupted = true;
                }
            }
        } finally {
            resources.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
