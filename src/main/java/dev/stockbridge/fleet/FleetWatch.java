package dev.stockbridge.fleet;

import dev.stockbridge.fleet.record.Fleet;
import dev.stockbridge.fleet.record.Fleets;
import dev.stockbridge.fleet.record.StoreJob;
import dev.stockbridge.fleet.record.StoreJobs;
import dev.stockbridge.fleet.record.StoreJobs.Standing;
import dev.stockbridge.fleet.record.Unit;
import dev.stockbridge.fleet.work.StoreQueue;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Percent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Follows one fleet from its offer to its end: reports each job of a store that has ended, hands a stop on, and ends a fleet
 * that nobody works on.
 */
final class FleetWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FleetWatch.class);

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** However short the patience with a store is, a worker needs some time to take its first unit. */
    private static final Duration LEAST_PATIENCE = Duration.ofMinutes(1);

    private final Fleet fleet;
    private final Fleets fleets;
    private final StoreJobs jobs;
    private final FleetListener listener;
    private final Duration patience;
    private final Clock clock;

    private Instant moved;
    private int ended = -1;

    FleetWatch(Fleet fleet, Fleets fleets, StoreJobs jobs, FleetListener listener, Duration patience, Clock clock) {
        this.fleet = fleet;
        this.fleets = fleets;
        this.jobs = jobs;
        this.listener = listener;
        this.patience = patience.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : patience;
        this.clock = clock;
        this.moved = clock.instant();
    }

    /** Why the watch ended before all jobs had. */
    private enum End {
        ALL_ENDED,
        STOPPED,
        TIME_OVER,
        TAKEN_OVER,
        NOBODY_WORKS
    }

    FleetResult follow(StoreQueue queue, List<Unit> units, StopSignal stop, FleetLock lock, Percent failedAtMost) {
        End end;
        try (queue) {
            queue.offer(units);
            end = watch(queue, stop, lock);
            if (end == End.STOPPED) {
                fleets.stopping(fleet.id());
                stop.request();
            }
        }
        if (end == End.TAKEN_OVER) {
            // The records are the other launch's now.
            return new FleetResult(ExitCode.RUNNING, null, fleet.name(), remark(end, ExitCode.RUNNING));
        }
        switch (end) {
            case STOPPED -> jobs.endStopped(fleet.id(), "The launch was stopped before this run was complete.");
            case TIME_OVER -> jobs.endOpen(fleet.id(), "The time for beginning runs was over.");
            case NOBODY_WORKS -> jobs.endOpen(fleet.id(), "Nobody worked on this store.");
            case ALL_ENDED, TAKEN_OVER -> {}
        }
        report();
        List<StoreJob> all = jobs.of(fleet.id());
        ExitCode code = FleetCode.of(all, end == End.STOPPED, failedAtMost);
        String remark = remark(end, code);
        fleets.end(fleet.id(), code, remark);
        return new FleetResult(code, fleet.id(), fleet.name(), remark);
    }

    private End watch(StoreQueue queue, StopSignal stop, FleetLock lock) {
        while (true) {
            boolean idle = queue.awaitIdle(LOOK);
            if (stop.requested()) {
                return End.STOPPED;
            }
            try {
                if (!lock.hold()) {
                    return End.TAKEN_OVER;
                }
                report();
                Standing standing = jobs.standing(fleet.id());
                listener.progressed(standing.ended(), standing.all());
                noteMoves(standing, queue);
                if (standing.state() == Fleet.State.STOPPING) {
                    return End.STOPPED;
                }
                if (standing.ended() == standing.all()) {
                    return End.ALL_ENDED;
                }
                if (isOver() && !queue.isWorkedOn()) {
                    return End.TIME_OVER;
                }
                if (idle || isStuck()) {
                    return End.NOBODY_WORKS;
                }
            } catch (DataAccessException | TransactionException away) {
                // The database may be restarted under a fleet; the runs that it cuts short are tried again.
                if (moved.plus(patience).isBefore(clock.instant())) {
                    throw away;
                }
                LOG.info("The fleet's state could not be read and is read again in a moment");
            }
        }
    }

    private void noteMoves(Standing standing, StoreQueue queue) {
        if (standing.ended() != ended || queue.isWorkedOn()) {
            ended = standing.ended();
            moved = clock.instant();
        }
    }

    private boolean isStuck() {
        return moved.plus(patience).isBefore(clock.instant());
    }

    private boolean isOver() {
        Instant until = fleet.beginUntil();
        return until != null && !clock.instant().isBefore(until);
    }

    private void report() {
        for (List<StoreJob> some = jobs.unreported(fleet.id()); !some.isEmpty(); some = jobs.unreported(fleet.id())) {
            var told = new ArrayList<StoreJob>();
            try {
                some.forEach(job -> {
                    listener.ended(job);
                    told.add(job);
                });
            } finally {
                jobs.reported(fleet.id(), told);
            }
        }
    }

    private static @Nullable String remark(End end, ExitCode code) {
        return switch (end) {
            case STOPPED -> "The launch was stopped on request; the runs under way ended after their chunk.";
            case TIME_OVER -> "The time for beginning runs was over before all stores were begun.";
            case TAKEN_OVER ->
                "The database ended this launch's connection, and another launch of the same name took over.";
            case NOBODY_WORKS -> "Nobody worked on the stores that are left.";
            case ALL_ENDED ->
                code == ExitCode.COMPLETED || code == ExitCode.ATTENTION
                        ? null
                        : "Not all stores completed; the table lists them.";
        };
    }
}
