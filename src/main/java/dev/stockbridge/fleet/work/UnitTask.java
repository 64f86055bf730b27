package dev.stockbridge.fleet.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.FailedToScheduleBatchException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.stockbridge.fleet.record.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/**
 * The units of launches as tasks of db-scheduler: offered by the process that launches, taken by workers. The key of a task
 * names launch and unit, so that a unit offered twice is there once, and it has no data. What becomes of a unit is not
 * recorded here. A worker that dies lets its tasks go after 40 seconds.
 */
final class UnitTask {

    /** A worker of an older version leaves tasks alone whose version it does not know. */
    static final String NAME = "store-v1";

    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED_HEARTBEATS = 4;

    /** Longer than any chunk takes: afterwards the scheduler interrupts, and an interrupted step counts as complete. */
    private static final Duration LONGER_THAN_A_CHUNK = Duration.ofHours(1);

    private UnitTask() {}

    /** Offers units, the most urgent first. One that is offered already stays as it is. */
    static void offer(DataSource database, long fleet, List<Unit> units) {
        SchedulerClient client = SchedulerClient.Builder.create(database, task((id, unit) -> Optional.empty()))
                .enablePriority()
                .build();
        Instant now = Instant.now();
        List<TaskInstance<?>> tasks = new ArrayList<>();
        for (Unit unit : units) {
            int priority = Math.max(0, Short.MAX_VALUE - tasks.size());
            tasks.add(new TaskInstance<Void>(NAME, fleet + "/" + unit.name(), () -> null, priority));
        }
        try {
            client.scheduleBatch(tasks, now);
        } catch (FailedToScheduleBatchException someAreThere) {
            tasks.forEach(task -> client.scheduleIfNotExists(task, now));
        }
    }

    /**
     * Takes units from now on.
     *
     * @param worker the name of the process
     * @param work works on a unit of a fleet, and says after which time it is to be worked on again; empty if it is done
     * @return ends it, once the units that are worked on are given back or done
     */
    static Runnable take(
            DataSource database, int threads, String worker, BiFunction<Long, String, Optional<Duration>> work) {
        Scheduler scheduler = Scheduler.create(database, task(work))
                .threads(threads)
                .schedulerName(new SchedulerName.Fixed(worker))
                .enablePriority()
                // Nothing is fetched ahead: what waits in memory has no heartbeat and would be taken for dead.
                .pollUsingLockAndFetch(0.99, 1.0)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGER_THAN_A_CHUNK)
                .build();
        scheduler.start();
        return scheduler::stop;
    }

    private static CustomTask<Void> task(BiFunction<Long, String, Optional<Duration>> work) {
        return Tasks.custom(NAME, Void.class).onDeadExecutionRevive().execute((task, context) -> {
            int slash = task.getId().indexOf('/');
            Optional<Duration> again = work.apply(
                    Long.valueOf(task.getId().substring(0, slash)), task.getId().substring(slash + 1));
            return again.<CompletionHandler<Void>>map(wait -> (complete, operations) ->
                            operations.reschedule(complete, Instant.now().plus(wait)))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new);
        });
    }
}
