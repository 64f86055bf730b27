package dev.stockbridge.run;

import dev.stockbridge.http.HttpClients;
import dev.stockbridge.run.control.GracefulStop;
import dev.stockbridge.run.control.LockConnection;
import dev.stockbridge.run.control.RunLocks;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.Fingerprints;
import dev.stockbridge.run.record.JobParameterRows;
import dev.stockbridge.run.record.RegisteredRun;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.run.record.Runs;
import dev.stockbridge.run.record.StoreBindings;
import dev.stockbridge.settings.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides what a start means: a new run, one that goes on from its checkpoint, or nothing because it was done already.
 * One run per store and job, across processes and machines.
 */
@Component
public class Launcher {

    private final List<SyncJob> jobs;
    private final Settings settings;
    private final Runs runs;
    private final StoreBindings bindings;
    private final JobParameterRows parameters;
    private final Fingerprints fingerprints;
    private final Executions executions;
    private final GracefulStop gracefulStop;
    private final Clock clock;
    private final HttpClients clients;

    Launcher(
            List<SyncJob> jobs,
            Settings settings,
            Runs runs,
            StoreBindings bindings,
            JobParameterRows parameters,
            Fingerprints fingerprints,
            Executions executions,
            GracefulStop gracefulStop,
            Clock clock,
            HttpClients clients) {
        this.jobs = List.copyOf(jobs);
        this.settings = settings;
        this.runs = runs;
        this.bindings = bindings;
        this.parameters = parameters;
        this.fingerprints = fingerprints;
        this.executions = executions;
        this.gracefulStop = gracefulStop;
        this.clock = clock;
        this.clients = clients;
    }

    /**
     * Starts a run, or resumes it. A named run that is complete or superseded is answered with 0 and not started;
     * a new one supersedes unfinished older ones of its kind.
     */
    public RunResult run(RunRequest request) {
        try (var resources = resources()) {
            return run(request, resources);
        }
    }

    /** Starts a run, or resumes it, with resources that the caller keeps for further runs. */
    public RunResult run(RunRequest request, RunResources resources) {
        return locked(request.job(), request.store(), request.run(), resources, held -> {
            var known = request.run() == null
                    ? lastUnfinished(request)
                    : runs.find(request.job(), request.store(), request.run());
            return known.map(run -> again(run, request, held)).orElseGet(() -> start(request, held));
        });
    }

    /** The result of a launch that ended with an exception, such as one of a database that is away. */
    public RunResult failed(RunRequest request, Throwable problem) {
        var ending = ExecutionResult.of(problem);
        var run = request.run() == null ? "" : request.run();
        return new RunResult(ending.code(), request.job(), request.store(), run, null, ending.remark());
    }

    private RunResources resources() {
        return new RunResources(new LockConnection(settings.database()), gracefulStop.signal());
    }

    /** Resumes the last unfinished run with the options that it was started with; code 2 when there is none. */
    public RunResult restart(String job, String store) {
        try (var resources = resources()) {
            return locked(
                    job,
                    store,
                    null,
                    resources,
                    held -> runs.unfinished(job, store).stream()
                            .findFirst()
                            .map(known -> resume(known.run(), held))
                            .orElseGet(() -> answer(
                                    ExitCode.USAGE,
                                    job,
                                    store,
                                    "",
                                    "There is no unfinished run of " + job + " for store " + store + " to restart.")));
        }
    }

    private RunResult locked(
            String job, String store, @Nullable String name, RunResources resources, Function<Held, RunResult> work) {
        var taken = RunLocks.take(resources.locks(), job, store);
        if (taken.isEmpty()) {
            return answer(
                    ExitCode.RUNNING,
                    job,
                    store,
                    name == null ? "" : name,
                    job + " already runs for store " + store + ", here or on another machine; nothing was started.");
        }
        try (var locks = taken.get()) {
            var moved = bindings.moved(store, settings.store(store));
            if (moved.isPresent()) {
                return answer(ExitCode.USAGE, job, store, name == null ? "" : name, moved.get());
            }
            var foreign = parameters.foreign();
            if (foreign.isPresent()) {
                return answer(ExitCode.USAGE, job, store, name == null ? "" : name, foreign.get());
            }
            runs.closeOrphans(job, store);
            return work.apply(new Held(locks, resources.stop()));
        }
    }

    private Optional<RegisteredRun> lastUnfinished(RunRequest request) {
        return runs.unfinished(request.job(), request.store()).stream()
                .filter(known -> known.run().options().equals(request.options()))
                .findFirst();
    }

    private RunResult again(RegisteredRun known, RunRequest request, Held held) {
        var run = known.run();
        if (known.completed()) {
            return RunResult.completedBefore(
                    run,
                    runs.lastExecution(run).orElse(null),
                    "Run " + run.name() + " was complete already; nothing was done.");
        }
        if (known.superseded()) {
            return RunResult.notStarted(
                    ExitCode.COMPLETED,
                    run,
                    "Run " + run.name() + " was superseded by run " + known.supersededBy() + "; nothing was done.");
        }
        if (!run.options().equals(request.options())) {
            return RunResult.notStarted(
                    ExitCode.USAGE,
                    run,
                    "Run " + run.name() + " was started with other options. Start it with the same ones, use"
                            + " 'restart', or give a new --run.");
        }
        return resume(run, held);
    }

    /** The configuration may have changed since the run was begun. */
    private RunResult resume(Run run, Held held) {
        return validate(run.job(), run.store(), run.name(), run.options()).orElseGet(() -> execute(run, held));
    }

    private RunResult start(RunRequest request, Held held) {
        var refusal =
                validate(request.job(), request.store(), request.run() == null ? "" : request.run(), request.options());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var older = runs.unfinished(request.job(), request.store());
        var run = runs.create(
                request,
                request.run() == null ? runs.freeName(request.job(), request.store(), clock.instant()) : request.run());
        older.stream()
                .map(RegisteredRun::run)
                .filter(old -> old.options().kind().equals(run.options().kind()))
                .forEach(old -> {
                    executions.abandon(old);
                    runs.supersede(old, run);
                    job(run.job()).forget(old);
                });
        return execute(run, held);
    }

    private RunResult execute(Run run, Held held) {
        LogContext.run(run.name());
        var session = new RunSession(run, settings, held.locks, held.stop.ofOneRun(), clients);
        fingerprints.prepare();
        if (!run.options().plan()) {
            bindings.bind(run.store(), session.store());
        }
        return executions.execute(job(run.job()), session);
    }

    private Optional<RunResult> validate(String job, String store, String name, RunOptions options) {
        return job(job).validate(store, options).map(why -> answer(ExitCode.USAGE, job, store, name, why));
    }

    private SyncJob job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
    }

    /** The run's locks, and the signal that stops it from outside. */
    private record Held(RunLocks locks, StopSignal stop) {}

    private static RunResult answer(ExitCode code, String job, String store, String run, String remark) {
        return new RunResult(code, job, store, run, null, remark);
    }
}
