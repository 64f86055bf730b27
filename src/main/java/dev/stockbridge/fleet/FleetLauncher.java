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
import dev.stockbridge.run.control.RunLocks;
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
import org.springframework.stereotype.Component;

/**
 * Carries jobs through many stores. One process launches a fleet; the register of runs knows what each store has done, so
 * that the same launch again takes up only what did not complete.
 */
@Component
public class FleetLauncher {

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
        Optional<Fleet> known = fleets.find(request, name);
        if (known.isPresent() && !known.get().options().equals(request.options())) {
            return new FleetResult(
                    ExitCode.USAGE,
                    null,
                    name,
                    "Run " + name
                            + " of these jobs was started with other options. Start it with the same ones, or give a"
                            + " new --run.");
        }
        try (var connection = new LockConnection(settings.database())) {
            Optional<RunLocks> locks =
                    RunLocks.takeFleet(connection, Fleet.word(request.jobs()), name + "/" + request.part());
            if (locks.isEmpty()) {
                return new FleetResult(
                        ExitCode.RUNNING,
                        null,
                        name,
                        "Run " + name
                                + " of these jobs is already under way for many stores, here or on another machine;"
                                + " nothing was started.");
            }
            try (RunLocks held = locks.get()) {
                return launch(request, name, held, listener);
            }
        }
    }

    private FleetResult launch(FleetRequest request, String name, RunLocks locks, FleetListener listener) {
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
        return manager.follow(queue, offered, stop, locks, settings.fleet().failedAtMost());
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
