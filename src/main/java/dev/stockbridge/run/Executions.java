package dev.stockbridge.run;

import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.Retention;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.run.record.Runs;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Carries a run out through Spring Batch, recovers what a dead process left, and says how it ended. */
@Component
class Executions {

    private static final Logger LOG = LoggerFactory.getLogger(Executions.class);

    private final JobOperator operator;
    private final JobRepository repository;
    private final Runs runs;
    private final SettledItems settled;
    private final Retention retention;

    Executions(JobOperator operator, JobRepository repository, Runs runs, SettledItems settled, Retention retention) {
        this.operator = operator;
        this.repository = repository;
        this.runs = runs;
        this.settled = settled;
        this.retention = retention;
    }

    /** Starts the run, or resumes it from its checkpoint. The caller holds the run's lock. */
    RunResult execute(SyncJob job, RunSession session) {
        var run = session.run();
        try {
            recover(run);
            removeUnstartedInstance(run);
            if (alreadyCompleted(run)) {
                runs.complete(run);
                job.forget(run);
                return RunResult.completedBefore(
                        run, runs.lastExecution(run).orElse(null), "Run " + run.name() + " was complete already.");
            }
            return finish(job, session, operator.start(job.build(session), parameters(run)));
        } catch (JobExecutionException | RuntimeException | Error e) {
            LOG.debug("The run ended early", e);
            var ending = ExecutionResult.of(e);
            return result(session, ending.code(), ending.remark());
        }
    }

    /** Marks a run that another supersedes, so that Spring Batch does not resume it either. */
    void abandon(Run run) {
        recover(run);
        removeUnstartedInstance(run);
        var last = repository.getLastJobExecution(run.job(), parameters(run));
        if (last != null) {
            last.setStatus(BatchStatus.ABANDONED);
            repository.update(last);
        }
    }

    private RunResult finish(SyncJob job, RunSession session, JobExecution execution) {
        var run = session.run();
        var ending = ExecutionResult.of(execution, () -> runs.needsAPerson(run));
        runs.saveCalls(execution.getId(), session.calls());
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            settled.settledBy(run).ifPresent(sentence -> runs.note(run, sentence));
            runs.complete(run);
            job.forget(run);
        }
        runs.end(execution.getId(), status(execution, ending), ending.code(), ending.remark());
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            tidyUp(session);
        }
        return result(session, ending.code(), ending.remark());
    }

    /** A failure to remove old records does not fail a run that did its work. */
    private void tidyUp(RunSession session) {
        try {
            retention.apply(session.settings().retention());
        } catch (RuntimeException e) {
            LOG.info(
                    "Records older than {} stay until the next run",
                    session.settings().retention());
            LOG.debug("They could not be removed", e);
        }
    }

    /** A wait that a stop request cut short fails its step, but the run was stopped all the same. */
    private static String status(JobExecution execution, ExecutionResult ending) {
        return ending.code() == ExitCode.STOPPED
                ? BatchStatus.STOPPED.name()
                : execution.getStatus().name();
    }

    private boolean alreadyCompleted(Run run) {
        var last = repository.getLastJobExecution(run.job(), parameters(run));
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }

    /**
     * An execution that still counts as running, although this process holds the run's lock, belongs to a process that
     * is gone. UNKNOWN is what a step is left in when its last commit could not be recorded; the checkpoint is good.
     */
    private void recover(Run run) {
        var last = repository.getLastJobExecution(run.job(), parameters(run));
        if (last == null) {
            return;
        }
        last.getStepExecutions().stream()
                .filter(step -> vanished(step.getStatus()))
                .forEach(step -> {
                    step.setStatus(BatchStatus.FAILED);
                    step.setEndTime(LocalDateTime.now());
                    repository.update(step);
                });
        if (vanished(last.getStatus())) {
            LOG.info(
                    "Execution {} was left open by a process that is gone; going on from its checkpoint", last.getId());
            last.setStatus(BatchStatus.FAILED);
            last.setEndTime(LocalDateTime.now());
            repository.update(last);
        }
    }

    /**
     * Removes a job instance that never got an execution. Spring Batch stores the two in two transactions, and refuses to
     * start an instance whose second one failed or whose process ended between them (spring-batch issue 4763). The caller
     * holds the run's lock, so no other process is about to add the execution.
     */
    private void removeUnstartedInstance(Run run) {
        var instance = repository.getJobInstance(run.job(), parameters(run));
        if (instance != null && repository.getLastJobExecution(run.job(), parameters(run)) == null) {
            LOG.info("The launch of run {} was cut short before it began; it is started again", run.name());
            repository.deleteJobInstance(instance);
        }
    }

    private static boolean vanished(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    private static JobParameters parameters(Run run) {
        return new JobParametersBuilder()
                .addString("store", run.store())
                .addString("run", run.name())
                .toJobParameters();
    }

    private static RunResult result(RunSession session, ExitCode code, @Nullable String remark) {
        var run = session.run();
        var execution = session.executionId() == 0 ? null : session.executionId();
        return new RunResult(code, run.job(), run.store(), run.name(), execution, remark);
    }
}
