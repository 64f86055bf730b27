package dev.stockbridge.run;

import dev.stockbridge.run.record.Runs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Ties an execution of Spring Batch to the run that it carries out, before its first step. */
final class RunExecutionListener implements JobExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunExecutionListener.class);

    private final RunSession session;
    private final Runs runs;

    RunExecutionListener(RunSession session, Runs runs) {
        this.session = session;
        this.runs = runs;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        session.executionId(execution.getId());
        LogContext.execution(execution.getId());
        runs.begin(session.run(), execution.getId());
        var run = session.run();
        LOG.info(
                "{} for store {}: run {}, execution {}{}",
                run.job(),
                run.store(),
                run.name(),
                execution.getId(),
                run.options().plan() ? ", a plan" : "");
    }
}
