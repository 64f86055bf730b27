package dev.stockbridge.report.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.report.Baseline;
import dev.stockbridge.report.ExpectedInterval;
import dev.stockbridge.report.PastRun;
import dev.stockbridge.sandbox.SandboxDatabase;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the index is made of, read from the tables that runs write to. */
class DatabaseHistoryTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static SandboxDatabase database;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void fillTables() {
        database = SandboxDatabase.newDatabase();
        var source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = new JdbcTemplate(source);
        for (int n = 1; n <= 9; n++) {
            run("order-sync", "demo", "hourly-" + n, "whole", "{}");
            execution(n, "hourly-" + n, null, "COMPLETED", 0);
            count(n, "read", 120 + n);
            count(n, "created", 20);
        }
        run("order-sync", "demo", "nothing", "whole", "{}");
        execution(10, "nothing", null, "COMPLETED", 0);
        run("order-sync", "demo", "nightly", "whole", "{\"full\": true}");
        execution(11, "nightly", null, "FAILED", 20);
        execution(12, "nightly", 11L, "COMPLETED", 0);
        count(11, "read", 1_000);
        count(12, "read", 234);
        run("order-sync", "demo", "looked", "plan", "{\"full\": true}");
        execution(13, "looked", null, "COMPLETED", 0);
        run("order-sync", "outlet", "other", "partial", "{}");
        execution(14, "other", null, "STARTED", null);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void givesTheLatestOfEachJobAndStoreNewestFirst() {
        assertThat(latest(3)).extracting(PastRun::execution).containsExactly(14L, 13L, 12L, 11L);
        assertThat(latest(100)).hasSize(14);
    }

    @Test
    void countsARestartWithWhatWasDoneBeforeIt() {
        assertThat(past(11).report().counts().read()).isEqualTo(1_000);
        assertThat(past(12).report().counts().read()).isEqualTo(1_234);
        assertThat(past(12).report().restartOf()).isEqualTo(11);
    }

    @Test
    void tellsWhatWasAsked() {
        assertThat(past(1).kind()).isEqualTo("whole");
        assertThat(past(12).kind()).isEqualTo("full");
        assertThat(past(13).kind()).as("a plan is a plan, whatever it read").isEqualTo("plan");
        assertThat(past(14).kind()).isEqualTo("partial");
        assertThat(past(14).report().exitCode()).isNull();
    }

    @Test
    void showsThatARunReadNothingWhereOthersReadMuch() {
        PastRun nothing = past(10);

        assertThat(Baseline.before(nothing, latest(200)).anomalies(nothing.report()))
                .containsExactly("read 0, usually 126");
    }

    @Test
    void showsThatAJobIsOverdue() {
        List<PastRun> orders = latest(200).stream()
                .filter(run -> run.report().store().equals("demo"))
                .toList();

        ExpectedInterval expected = ExpectedInterval.of(orders).orElseThrow();

        assertThat(expected.interval()).isEqualTo(Duration.ofHours(1));
        assertThat(expected.due()).as("two hours after the nightly run").isEqualTo(NOON.plus(Duration.ofHours(13)));
    }

    private static List<PastRun> latest(int each) {
        return new DatabaseOverview(jdbc).read(each, NOON).detailed();
    }

    private PastRun past(long execution) {
        return latest(200).stream()
                .filter(run -> run.execution() == execution)
                .findFirst()
                .orElseThrow();
    }

    private static void run(String job, String store, String name, String kind, String options) {
        jdbc.update(
                "insert into run (job, store, name, options, kind, state) values (?, ?, ?, ?, ?, 'completed')",
                job,
                store,
                name,
                options,
                kind);
    }

    private static void execution(long id, String run, Long restartOf, String status, Integer code) {
        Timestamp at = Timestamp.from(NOON.plus(Duration.ofHours(id)));
        jdbc.update("""
                insert into run_execution (execution_id, run_id, restart_of, status, exit_code, started_at, finished_at)
                select ?, id, ?, ?, ?::int, ?, ? from run where name = ?
                """, id, restartOf, status, code, at, code == null ? null : at, run);
    }

    private static void count(long execution, String name, long n) {
        jdbc.update("insert into outcome_count values (?, ?, ?)", execution, name, n);
    }
}
