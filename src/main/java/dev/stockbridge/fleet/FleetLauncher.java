package dev.stockbridge.fleet;

import dev.stockbridge.fleet.record.Fleet;
import dev.stockbridge.fleet.record.FleetRequest;
import dev.stockbridge.fleet.record.Fleets;
import dev.stockbridge.fleet.record.StoreJob;
import dev.stockbridge.fleet.record.StoreJobs;
import dev.stockbridge.fleet.record.Unit;
import dev.stockbridge.fleet.work.StoreQueue;
import dev.stockbridge.fleet.work.StoreQueues;
import dev.stockbridge.run.control.GracefulStop;
import dev.stockbridge.run.control.LockConnection;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Carries jobs through many stores. One process launches a fleet; the register of runs knows what each store has done, so
 * that the same launch again takes up only what did not complete.
 */
@Component
public class FleetLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(FleetLauncher.class);

    /** What a rerun tries again without being told to: more of it helps, or nothing is known against it. */
    private static final List<Integer> RERUN = List.of(
            ExitCode.FAILED.code(), ExitCode.UNREACHABLE.code(), ExitCode.RUNNING.code(), ExitCode.STOPPED.code());

    /** What a person puts right first; to try it again by itself may lock an account. */
    private static final List<Integer> PERSON =
            List.of(ExitCode.USAGE.code(), ExitCode.GUARDED.code(), ExitCode.REFUSED.code());

    private final Settings settings;
    private final Fleets fleets;
    private final StoreJobs jobs;
    private final Units units;
    private final StoreQueues queues;
    private final GracefulStop gracefulStop;
    private final Clock clock;

    FleetLauncher(
            Settings settings,
            Fleets fleets,
            StoreJobs jobs,
            Units units,
            StoreQueues queues,
            GracefulStop gracefulStop,
            Clock clock) {
        this.settings = settings;
        this.fleets = fleets;
        this.jobs = jobs;
        this.units = units;
        this.queues = queues;
        this.gracefulStop = gracefulStop;
        this.clock = clock;
    }

    /** Launches the jobs for all stores of the request, or goes on with the launch of the same name. */
    public FleetResult launch(FleetRequest request, FleetListener listener) {
        String name = name(request);
        Optional<String> refusal = fleets.find(request, name).flatMap(known -> refusal(known, request));
        if (refusal.isPresent()) {
            return new FleetResult(ExitCode.USAGE, null, name, refusal.get());
        }
        try (FleetLock lock = lock(request, name)) {
            if (!lock.hold()) {
                return new FleetResult(
                        ExitCode.RUNNING,
                        null,
                        name,
                        "Run " + name
                                + " of these jobs is already under way for many stores, here or on another machine;"
                                + " nothing was started.");
            }
            FleetResult result = launch(request, name, lock, listener);
            removeOld();
            return result;
        }
    }

    /** Why the request does not go on with the launch of its name; empty where it does. */
    private static Optional<String> refusal(Fleet known, FleetRequest request) {
        String run = "Run " + known.name() + " of these jobs was started ";
        if (!known.selection().equals(request.selection())) {
            return Optional.of(
                    run + "for other stores (" + known.selection() + "). Choose the same ones, or give a new --run.");
        }
        return known.options().equals(request.options())
                ? Optional.empty()
                : Optional.of(run + "with other options. Start it with the same ones, or give a new --run.");
    }

    private FleetLock lock(FleetRequest request, String name) {
        return new FleetLock(
                new LockConnection(settings.database()), Fleet.word(request.jobs()), name + "/" + request.part());
    }

    /** A failure to remove old records does not fail a launch that did its work. */
    private void removeOld() {
        try {
            fleets.removeBefore(clock.instant().minus(settings.retention()));
        } catch (DataAccessException problem) {
            LOG.info("Old records of launches stay until the next one");
        }
    }

    private FleetResult launch(FleetRequest request, String name, FleetLock lock, FleetListener listener) {
        Instant until = request.beginWithin() == null ? null : clock.instant().plus(request.beginWithin());
        Fleet fleet = fleets.open(request, name, until);
        List<Unit> all = units.of(request.stores(), request.jobs());
        jobs.add(fleet, all);
        jobs.endRemoved(fleet, request.stores());
        jobs.settle(fleet);
        jobs.reopen(fleet, request.again() ? both() : RERUN, !request.workers());
        var open = new HashSet<>(jobs.openUnits(fleet.id()));
        if (open.isEmpty() && jobs.of(fleet.id()).stream().allMatch(StoreJob::isComplete)) {
            fleets.end(fleet.id(), ExitCode.COMPLETED, null);
            return new FleetResult(
                    ExitCode.COMPLETED, fleet.id(), name, "Run " + name + " was complete already; nothing was done.");
        }
        var stop = gracefulStop.signal().ofOneRun();
        StoreQueue queue = queues.open(request, fleet, stop);
        var manager =
                new FleetWatch(fleet, fleets, jobs, listener, settings.fleet().patience(), clock);
        List<Unit> offered =
                all.stream().filter(unit -> open.contains(unit.name())).toList();
        return manager.follow(queue, offered, stop, lock, settings.fleet().failedAtMost());
    }

    private static List<Integer> both() {
        var codes = new ArrayList<>(RERUN);
        codes.addAll(PERSON);
        return codes;
    }

    /** Asks all launches that are under way and contain this job to stop; returns their numbers. */
    public List<Long> stop(String job) {
        return fleets.requestStop(job);
    }

    private String name(FleetRequest request) {
        @Nullable String asked = request.name();
        return asked != null ? asked : fleets.lastUnfinished(request).orElseGet(() -> nameByTheClock(request));
    }

    private String nameByTheClock(FleetRequest request) {
        String name = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        String free = name;
        for (int n = 2; fleets.find(request, free).isPresent(); n++) {
            free = name + "." + n;
        }
        return free;
    }
}
