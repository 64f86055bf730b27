package dev.stockbridge.report.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.report.PastRun;
import dev.stockbridge.report.RunOverview;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.run.record.Runs;
import dev.stockbridge.sandbox.SandboxDatabase;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How many rows the history is read from, where 100 stores have 300 runs each. */
class HistoryRowsTest {

    private static SandboxDatabase database;
    private static DriverManagerDataSource source;

    @BeforeAll
    static void addRuns() {
        database = SandboxDatabase.newDatabase();
        source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        Flyway.configure().dataSource(source).load().migrate();
        RecordedRuns.add(new JdbcTemplate(source), 100, 300, "order-sync");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void readsOnlyRunsOfItsJobAndStoreForAReport() {
        var reports = new DatabaseReports(new JdbcTemplate(source));
        RunReport report = reports.latest("store-7", 1).get(0);

        List<PastRun> history = reports.history(report, 50);

        assertThat(history)
                .hasSize(50)
                .allMatch(past -> past.report().store().equals("store-7"))
                .allMatch(past -> past.report().job().equals(report.job()));
        assertThat(RowsRead.by(source, jdbc -> new DatabaseReports(jdbc).history(report, 50)))
                .isLessThan(500);
    }

    @Test
    void readsTheLatestRunsAndItsOwnForAReportOfLongAgo() {
        var reports = new DatabaseReports(new JdbcTemplate(source));
        RunReport first = reports.find(1).orElseThrow();

        assertThat(reports.history(first, 5))
                .hasSize(6)
                .last()
                .satisfies(past -> assertThat(past.execution()).isEqualTo(1));
        assertThat(RowsRead.by(source, jdbc -> new DatabaseReports(jdbc).history(first, 5)))
                .isLessThan(60);
    }

    @Test
    void readsAFewRowsOfEachJobAndStoreForTheOverview() {
        RunOverview overview = new DatabaseReports(new JdbcTemplate(source)).overview(20, Instant.now());

        assertThat(overview.detailed()).isEmpty();
        assertThat(overview.latest()).hasSize(RunOverview.LATEST);
        assertThat(overview.standings()).hasSize(100).allMatch(job -> job.interval() != null);
        assertThat(RowsRead.by(source, jdbc -> new DatabaseReports(jdbc).overview(20, Instant.now())))
                .as("there are 30,000 runs")
                .isLessThan(100 * 20 + RunOverview.LATEST * 10);
    }

    @Test
    void readsOnlyRunsOfAStoreForItsPage() {
        List<String> stores = List.of("store-7");

        assertThat(new DatabaseReports(new JdbcTemplate(source)).ofStores(stores, 20))
                .hasSize(20)
                .allMatch(past -> past.report().store().equals("store-7"));
        assertThat(RowsRead.by(source, jdbc -> new DatabaseReports(jdbc).ofStores(stores, 20)))
                .isLessThan(20 * 10);
    }

    @Test
    void readsNoRecordsOfEarlierRunsWhenARunBeginsAndEnds() {
        assertThat(RowsRead.by(source, jdbc -> {
                    var runs = new Runs(jdbc);
                    runs.closeOrphans("order-sync", "store-7");
                    runs.unfinished("order-sync", "store-7");
                    new DatabaseReports(jdbc).othersRun(1);
                    jdbc.queryForList("select 1 from batch_job_execution_params"
                            + " where parameter_type <> 'java.lang.String' limit 5");
                }))
                .isLessThan(50);
    }
}
