package dev.stockbridge.run;

import dev.stockbridge.run.record.Runs;
import java.util.function.Consumer;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds steps in the one way that loses nothing: real transactions, a clean stop at the end of a chunk, and neither
 * skip nor retry at step level.
 */
@Component
public class BatchSteps {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Runs runs;

    BatchSteps(JobRepository repository, PlatformTransactionManager transactions, Runs runs) {
        this.repository = repository;
        this.transactions = transactions;
        this.runs = runs;
    }

    /** A job of this name whose executions are known to the run. */
    public JobBuilder job(String name, RunSession session) {
        return new JobBuilder(name, repository).listener(new RunExecutionListener(session, runs));
    }

    /** A step that reads, processes and writes in chunks of the configured size. */
    public <I, O> ChunkOrientedStepBuilder<I, O> chunks(String name, RunSession session) {
        return chunks(name, session, Integer.MAX_VALUE);
    }

    /** The same with chunks of at most this size, where each item takes long. */
    public <I, O> ChunkOrientedStepBuilder<I, O> chunks(String name, RunSession session, int most) {
        return chunksOf(Math.min(most, session.settings().chunkSize()), name, session);
    }

    /**
     * A step in chunks of this very size that is done from the beginning in each execution. For what is only read and put
     * down: nothing is lost where a large chunk is.
     */
    public <I, O> ChunkOrientedStepBuilder<I, O> everyTime(String name, RunSession session, int size) {
        ChunkOrientedStepBuilder<I, O> step = chunksOf(size, name, session);
        step.allowStartIfComplete(true);
        return step;
    }

    private <I, O> ChunkOrientedStepBuilder<I, O> chunksOf(int size, String name, RunSession session) {
        StepListener stop = new StopAtChunkEnd<I, O>(session, runs);
        return new StepBuilder(name, repository)
                .<I, O>chunk(size)
                // Spring Batch's default manager knows no rollback, not even with a database behind it.
                .transactionManager(transactions)
                .listener(stop);
    }

    /** A step that does one thing, in one transaction. */
    public Step once(String name, RunSession session, Consumer<StepExecution> work) {
        return tasklet(name, session, work, false);
    }

    /** The same, done in each execution of the run, even if it was done in one before. */
    public Step everyTime(String name, RunSession session, Consumer<StepExecution> work) {
        return tasklet(name, session, work, true);
    }

    private Step tasklet(String name, RunSession session, Consumer<StepExecution> work, boolean again) {
        StepExecutionListener stop = new StopAtChunkEnd<>(session, runs);
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.accept(contribution.getStepExecution());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(again)
                .listener(stop)
                .build();
    }

    /** What another step of the run noted in its execution context, in this execution or in one before it. */
    public ExecutionContext noted(StepExecution here, String step) {
        var last = repository.getLastStepExecution(here.getJobExecution().getJobInstance(), step);
        return last == null ? new ExecutionContext() : last.getExecutionContext();
    }
}
