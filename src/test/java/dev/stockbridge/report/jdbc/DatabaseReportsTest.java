package dev.stockbridge.report.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.report.ReportItem;
import dev.stockbridge.report.RunReport;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseReportsTest {

    private static EmbeddedPostgres postgres;
    private static JdbcTemplate jdbc;

    private final DatabaseReports reports = new DatabaseReports(jdbc);

    @BeforeAll
    static void fillATable() throws Exception {
        postgres = EmbeddedPostgres.start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
        jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
        run("article-sync", "demo", "a", "whole");
        run("order-sync", "other", "b", "plan");
        jdbc.update("update run set window_from = '2026-11-23T00:50:00Z' where name = 'a'");
        execution(41, "a", null, "FAILED", 20, "The warehouse did not answer.");
        execution(42, "a", 41L, "COMPLETED", 10, null);
        execution(43, "b", null, "STARTED", null, null);
        count(41, "read", 1500);
        count(41, "created", 1400);
        count(42, "read", 20);
        count(42, "attention", 1);
        jdbc.update("insert into call_count values (41, 'ongoing', 'PUT', 7), (42, 'ongoing', 'PUT', 2)");
        jdbc.update("insert into run_note select id, 'A note.' from run where name = 'a'");
        jdbc.update("""
                insert into outcome_item (execution_id, key, label, action)
                select 41, n, 'L' || n, 'created' from generate_series(1, 2500) n
                """);
        jdbc.update("""
                insert into outcome_item (execution_id, key, label, action, reason, detail)
                values (42, '7-1', 'code', 'attention', 'duplicate-code', 'held by 7-1 and 8-1')
                """);
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void addsUpTheExecutionsOfARestartedRun() {
        RunReport report = reports.find(42).orElseThrow();

        assertThat(report.counts().read()).isEqualTo(1520);
        assertThat(report.counts().attention()).isEqualTo(1);
        assertThat(report.calls()).isEqualTo(Map.of("ongoing", Map.of("PUT", 9L)));
        assertThat(report.restartOf()).isEqualTo(41);
        assertThat(report.notes()).containsExactly("A note.");
        assertThat(report.window()).isEqualTo(new RunReport.Window(Instant.parse("2026-11-23T00:50:00Z"), null));
    }

    @Test
    void showsAnEarlierExecutionAsItEnded() {
        RunReport report = reports.find(41).orElseThrow();

        assertThat(report.counts().read()).isEqualTo(1500);
        assertThat(report.exitCode()).isEqualTo(20);
        assertThat(report.remark()).isEqualTo("The warehouse did not answer.");
        assertThat(report.mode()).isEqualTo("apply");
    }

    @Test
    void hasNoCodeForAnExecutionThatRuns() {
        RunReport report = reports.find(43).orElseThrow();

        assertThat(report.exitCode()).isNull();
        assertThat(report.finishedAt()).isNull();
        assertThat(report.window()).isNull();
        assertThat(report.mode()).isEqualTo("plan");
    }

    @Test
    void streamsEveryItemInOrder() {
        List<ReportItem> items = new ArrayList<>();
        reports.items(42).forEach(items::add);

        assertThat(items).hasSize(2501);
        assertThat(items.get(0).key()).isEqualTo("1");
        assertThat(items.get(2500))
                .isEqualTo(new ReportItem("7-1", "code", "attention", "duplicate-code", "held by 7-1 and 8-1", null));
    }

    @Test
    void listsTheLatestExecutionsFirst() {
        assertThat(reports.latest(null, 2)).extracting(RunReport::execution).containsExactly(43L, 42L);
        assertThat(reports.latest("demo", 20)).extracting(RunReport::execution).containsExactly(42L, 41L);
    }

    @Test
    void knowsNoExecutionThatNeverWas() {
        assertThat(reports.find(99)).isEmpty();
    }

    private static void run(String job, String store, String name, String kind) {
        jdbc.update(
                "insert into run (job, store, name, options, kind, state) values (?, ?, ?, '{}', ?, 'unfinished')",
                job,
                store,
                name,
                kind);
    }

    private static void execution(long id, String run, Long restartOf, String status, Integer code, String remark) {
        jdbc.update("""
                insert into run_execution (execution_id, run_id, restart_of, status, exit_code, remark, started_at, finished_at)
                select ?, id, ?, ?, ?::int, ?, now(), case when ?::int is null then null else now() end from run where name = ?
                """, id, restartOf, status, code, remark, code, run);
    }

    private static void count(long execution, String name, long n) {
        jdbc.update("insert into outcome_count values (?, ?, ?)", execution, name, n);
    }
}
