package dev.stockbridge.run;

import dev.stockbridge.run.record.Runs;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

/**
 * Ends a step cleanly at the end of a chunk once a stop was asked for, by a signal or by the {@code stop} command.
 * It marks the step for termination, which Spring Batch records as STOPPED; an interruption it would record as COMPLETED.
 */
final class StopAtChunkEnd<I, O> implements ChunkListener<I, O>, StepExecutionListener {

    private final RunSession session;
    private final Runs runs;
    private StepExecution step;

    StopAtChunkEnd(RunSession session, Runs runs) {
        this.session = session;
        this.runs = runs;
    }

    @Override
    public void beforeStep(StepExecution step) {
        this.step = step;
        checkStop();
    }

    @Override
    public void afterChunk(Chunk<O> chunk) {
        checkStop();
    }

    private void checkStop() {
        session.proveLock();
        if (runs.stopRequested(session.executionId())) {
            session.stop().request();
        }
        // A thread that is interrupted ends its loop there and then, and that would pass for the end of the items.
        if (session.stop().requested() || Thread.currentThread().isInterrupted()) {
            step.setTerminateOnly();
        }
    }
}
