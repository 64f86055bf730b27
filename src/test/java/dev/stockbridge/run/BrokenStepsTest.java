package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.http.HttpClients;
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
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever a part of a job throws, an error of the machine included, comes back as a result with its code and cause. */
class BrokenStepsTest {

    private final TestStore store = TestStore.fresh();

    static Stream<Arguments> everyPart() {
        return Stream.of(
                        "build",
                        "open",
                        "reader",
                        "processor",
                        "writer",
                        "checkpoint",
                        "tasklet",
                        "forget",
                        "retention")
                .flatMap(part -> Stream.of(
                                new IllegalStateException("secret text"),
                                new NoClassDefFoundError("a/missing/Class"),
                                new StackOverflowError(),
                                new OutOfMemoryError("thrown by hand"),
                                new DataAccessResourceFailureException("x", new SQLException("x", "08006")),
                                new UncategorizedSQLException("x", "insert", new SQLException("x", "25006")),
                                new UncategorizedSQLException("x", "insert", new SQLException("x", "53300")))
                        .map(problem -> Arguments.of(part, problem)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @Cases(quick = 16, from = "everyPart")
    void endsWithItsCodeAndACause(String part, Throwable problem) {
        var result = execute(part, problem);

        if (part.equals("retention") && !(problem instanceof Error)) {
            assertThat(result.exitCode()).as(result.remark()).isEqualTo(ExitCode.COMPLETED);
            return;
        }
        boolean database = !(problem instanceof Error) && !(problem instanceof IllegalStateException);
        assertThat(result.exitCode()).as(result.remark()).isEqualTo(database ? ExitCode.UNREACHABLE : ExitCode.FAILED);
        assertThat(result.remark())
                .startsWith(database ? "The database " : "Unexpected: ")
                .contains(
                        !database
                                ? problem.getClass().getSimpleName()
                                : problem instanceof DataAccessResourceFailureException
                                        ? "could not be reached."
                                        : "takes no ")
                .doesNotContain("secret text");
    }

    private RunResult execute(String part, Throwable problem) {
        var runs = part(Runs.class);
        var run = runs.create(
                new RunRequest("article-sync", store.id(), null, RunOptions.ORDINARY), "run-" + System.nanoTime());
        var settings = part(Settings.class);
        var retention = new Retention(part(JdbcTemplate.class), part(DailyTasks.class), Clock.systemUTC()) {
            @Override
            public void apply(Duration kept) {
                at("retention", part, problem);
            }
        };
        try (var connection = new LockConnection(settings.database());
                var locks = RunLocks.take(connection, run.job(), run.store()).orElseThrow()) {
            return new Executions(
                            part(JobOperator.class),
                            part(JobRepository.class),
                            runs,
                            part(AttentionItems.class),
                            retention)
                    .execute(
                            new Broken(part, problem),
                            new RunSession(run, settings, locks, new StopSignal(), new HttpClients()));
        }
    }

    private <T> T part(Class<T> type) {
        return store.application().part(type);
    }

    private static void at(String here, String part, Throwable problem) {
        if (here.equals(part)) {
            if (problem instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) problem;
        }
    }

    /** A job of one chunk and one tasklet, one part of which throws. */
    private final class Broken implements SyncJob {

        private final String part;
        private final Throwable problem;

        Broken(String part, Throwable problem) {
            this.part = part;
            this.problem = problem;
        }

        @Override
        public String name() {
            return "article-sync";
        }

        @Override
        public Job build(RunSession session) {
            at("build", part, problem);
            var steps = part(BatchSteps.class);
            var items = new ListItemReader<>(List.of("A", "B"));
            return steps.job(name(), session)
                    .start(steps
                            .<String, String>chunks("chunks", session)
                            .reader(() -> {
                                at("reader", part, problem);
                                return items.read();
                            })
                            .processor(item -> {
                                at("processor", part, problem);
                                return item;
                            })
                            .writer(chunk -> at("writer", part, problem))
                            .stream(new ItemStream() {
                                @Override
                                public void open(ExecutionContext context) {
                                    at("open", part, problem);
                                }

                                @Override
                                public void update(ExecutionContext context) {
                                    at("checkpoint", part, problem);
                                }
                            })
                            .build())
                    .next(steps.once("once", session, step -> at("tasklet", part, problem)))
                    .build();
        }

        @Override
        public void forget(Run run) {
            at("forget", part, problem);
        }
    }
}
