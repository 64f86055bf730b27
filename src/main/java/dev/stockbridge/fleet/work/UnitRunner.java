package dev.stockbridge.fleet.work;

import dev.stockbridge.fleet.record.Fleet;
import dev.stockbridge.fleet.record.StoreAttempts;
import dev.stockbridge.fleet.record.StoreJob;
import dev.stockbridge.fleet.record.Unit;
import dev.stockbridge.run.RunResources;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.SettingsException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Works on one unit of a fleet: runs the jobs of its stores in order. It never waits; what must be tried later is left for a
 * later call. To work on a unit twice does no harm, because the register of runs knows what is complete.
 */
@Component
class UnitRunner {

    private final StoreRunner runner;
    private final StoreAttempts attempts;
    private final Settings settings;
    private final HostSlots slots;
    private final Delays delays;
    private final Clock clock;

    UnitRunner(
            StoreRunner runner,
            StoreAttempts attempts,
            Settings settings,
            HostSlots slots,
            Delays delays,
            Clock clock) {
        this.runner = runner;
        this.attempts = attempts;
        this.settings = settings;
        this.slots = slots;
        this.delays = delays;
        this.clock = clock;
    }

    /**
     * Works on what is due.
     *
     * @param worker the name of this process, for the operator
     * @return how long to wait before the unit is worked on again; empty if nothing of it is left to do here
     */
    Optional<Duration> work(Fleet fleet, Unit unit, RunResources resources, String worker) {
        if (hasNoSlot(unit)) {
            return Optional.of(delays.noSlot());
        }
        Map<String, List<StoreJob>> stores = new LinkedHashMap<>();
        unit.stores().forEach(store -> stores.put(store, new ArrayList<>()));
        attempts.toWorkOn(fleet.id(), unit.stores())
                .forEach(job -> stores.computeIfAbsent(job.store(), none -> new ArrayList<>())
                        .add(job));
        Optional<Duration> wait = Optional.empty();
        for (List<StoreJob> store : stores.values()) {
            wait = shorter(wait, work(fleet, store, resources, worker));
        }
        return wait;
    }

    /** Many units wait for a busy host; none of them asks the database in vain. */
    private boolean hasNoSlot(Unit unit) {
        try {
            return unit.stores().stream().map(settings::store).allMatch(slots::isFull);
        } catch (SettingsException | NoSuchElementException broken) {
            return false;
        }
    }

    private Optional<Duration> work(Fleet fleet, List<StoreJob> store, RunResources resources, String worker) {
        for (StoreJob job : store) {
            if (job.isEnded() && job.isComplete()) {
                continue;
            }
            if (job.isEnded() || resources.stop().requested() || isOver(fleet)) {
                return Optional.empty();
            }
            Duration early = early(job);
            if (!early.isZero() && !early.isNegative()) {
                return Optional.of(early);
            }
            Attempt attempt = runner.run(fleet, job, resources, worker);
            if (attempt instanceof Attempt.Later later) {
                return Optional.of(later.delay());
            }
            if (!(attempt instanceof Attempt.Ended ended && ended.complete())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** No run is begun after the fleet's time, and none that waits is tried again. */
    private boolean isOver(Fleet fleet) {
        Instant until = fleet.beginUntil();
        return until != null && !clock.instant().isBefore(until);
    }

    private Duration early(StoreJob job) {
        Instant due = job.dueAt();
        return due == null ? Duration.ZERO : Duration.between(clock.instant(), due);
    }

    private static Optional<Duration> shorter(Optional<Duration> one, Optional<Duration> other) {
        return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) < 0 ? other : one;
    }
}
