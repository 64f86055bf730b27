package dev.stockbridge.fleet.work;

import dev.stockbridge.fleet.record.Fleet;
import dev.stockbridge.fleet.record.StoreAttempts;
import dev.stockbridge.fleet.record.StoreJob;
import dev.stockbridge.run.Launcher;
import dev.stockbridge.run.LogContext;
import dev.stockbridge.run.RunResources;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.SettingsException;
import dev.stockbridge.settings.StoreSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Runs one job of one store in a fleet, and records what becomes of it. */
@Component
class StoreRunner {

    private final Launcher launcher;
    private final Settings settings;
    private final StoreAttempts attempts;
    private final HostSlots slots;
    private final Clock clock;
    private final Delays delays;

    StoreRunner(
            Launcher launcher, Settings settings, StoreAttempts attempts, HostSlots slots, Clock clock, Delays delays) {
        this.launcher = launcher;
        this.settings = settings;
        this.attempts = attempts;
        this.slots = slots;
        this.clock = clock;
        this.delays = delays;
    }

    /** @param worker the name of this process, for the operator */
    Attempt run(Fleet fleet, StoreJob job, RunResources resources, String worker) {
        try (LogContext context = LogContext.of(job.job(), job.store())) {
            StoreSettings store;
            try {
                store = settings.store(job.store());
            } catch (SettingsException | NoSuchElementException broken) {
                return end(fleet, job, misconfigured(fleet, job, broken));
            }
            if (!slots.take(resources.locks(), store)) {
                return new Attempt.Later(delays.noSlot());
            }
            try {
                attempts.begin(fleet.id(), job, worker);
                return settle(fleet, job, result(fleet, job, resources), resources);
            } finally {
                slots.release(resources.locks(), store);
            }
        }
    }

    private static RunResult misconfigured(Fleet fleet, StoreJob job, RuntimeException broken) {
        String remark = broken instanceof SettingsException
                ? broken.getMessage()
                : "The configuration of this process has no store " + job.store() + ".";
        return new RunResult(ExitCode.USAGE, job.job(), job.store(), fleet.name(), null, remark);
    }

    private RunResult result(Fleet fleet, StoreJob job, RunResources resources) {
        var request = new RunRequest(job.job(), job.store(), fleet.name(), fleet.options());
        try {
            return launcher.run(request, resources);
        } catch (RuntimeException | Error problem) {
            return launcher.failed(request, problem);
        }
    }

    private Attempt settle(Fleet fleet, StoreJob job, RunResult result, RunResources resources) {
        return switch (result.exitCode()) {
            case RUNNING -> await(fleet, job, result, delays.locked());
            case UNREACHABLE -> await(fleet, job, result, delays.unreachable(job.attempts() + 1));
            case STOPPED -> resources.stop().requested() ? giveBack(fleet, job, result) : end(fleet, job, result);
            default -> end(fleet, job, result);
        };
    }

    private Attempt end(Fleet fleet, StoreJob job, RunResult result) {
        attempts.end(fleet.id(), job, result);
        return new Attempt.Ended(StoreAttempts.isComplete(result));
    }

    private Attempt giveBack(Fleet fleet, StoreJob job, RunResult result) {
        attempts.giveBack(fleet.id(), job, result);
        return new Attempt.Stopped();
    }

    /** Tries again as long as the fleet has patience and time for it. */
    private Attempt await(Fleet fleet, StoreJob job, RunResult result, Duration wait) {
        Instant now = clock.instant();
        Instant since = job.waitingSince() == null ? now : job.waitingSince();
        Instant due = now.plus(wait);
        Instant until = fleet.beginUntil();
        boolean late = due.isAfter(since.plus(settings.fleet().patience())) || until != null && !due.isBefore(until);
        if (late) {
            return end(fleet, job, result);
        }
        attempts.await(fleet.id(), job, result, since, due);
        return new Attempt.Later(wait);
    }
}
