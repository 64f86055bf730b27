package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.http.HttpClients;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.run.control.LockConnection;
import dev.stockbridge.run.control.RunLocks;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.run.record.DailyTasks;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.Retention;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.run.record.Runs;
import dev.stockbridge.settings.Settings;
import java.time.Clock;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ExecutionsTest {

    private final TestStore store = TestStore.fresh();

    @Test
    void endWithTheProperCodeWhereAJobCannotBeBuilt() {
        var away = new SystemFault(SystemFault.Kind.REFUSED, "ongoing", 401, false, "ongoing answered 401");

        assertThat(execute(part(Retention.class), session -> {
                            throw away;
                        })
                        .exitCode())
                .isEqualTo(ExitCode.REFUSED);
        var unexpected = execute(part(Retention.class), session -> {
            throw new IllegalStateException("a mistake");
        });
        assertThat(unexpected.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(unexpected.execution()).isNull();
        assertThat(unexpected.remark()).contains("IllegalStateException");
    }

    @Test
    void countARunAsCompleteThoughOldRecordsCannotBeRemoved() {
        var nowhere = new JdbcTemplate(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none"));
        var steps = part(BatchSteps.class);

        var result = execute(
                new Retention(nowhere, new DailyTasks(nowhere), Clock.systemUTC()),
                session -> steps.job("article-sync", session)
                        .start(steps.once("nothing", session, step -> {}))
                        .build());

        assertThat(result.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.report(result).exitCode()).isZero();
    }

    @Test
    void canBeStoppedOnceTheyHaveBegunAndAreNotDeniedBefore() {
        var stops = part(StopRequests.class);
        var database = part(Settings.class).database();

        assertThat(stops.stop("article-sync", store.id()).exitCode()).isEqualTo(ExitCode.USAGE);
        try (var connection = new LockConnection(database);
                var locks =
                        RunLocks.take(connection, "article-sync", store.id()).orElseThrow()) {
            locks.prove();
            assertThat(stops.stop("article-sync", store.id()).exitCode()).isEqualTo(ExitCode.RUNNING);
        }
    }

    private RunResult execute(Retention retention, Function<RunSession, Job> building) {
        var runs = part(Runs.class);
        var run = runs.create(
                new RunRequest("article-sync", store.id(), null, RunOptions.ORDINARY), "run-" + System.nanoTime());
        var settings = part(Settings.class);
        try (var connection = new LockConnection(settings.database());
                var locks = RunLocks.take(connection, run.job(), run.store()).orElseThrow()) {
            var session = new RunSession(run, settings, locks, new StopSignal(), new HttpClients());
            return new Executions(
                            part(JobOperator.class),
                            part(JobRepository.class),
                            runs,
                            part(AttentionItems.class),
                            retention)
                    .execute(new Building(building), session);
        }
    }

    private <T> T part(Class<T> type) {
        return store.application().part(type);
    }

    /** A job that is built as the test has it. */
    private record Building(Function<RunSession, Job> building) implements SyncJob {

        @Override
        public String name() {
            return "article-sync";
        }

        @Override
        public Job build(RunSession session) {
            return building.apply(session);
        }

        @Override
        public void forget(Run run) {}
    }
}
