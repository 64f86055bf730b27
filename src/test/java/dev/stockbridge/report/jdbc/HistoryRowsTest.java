package dev.stockbridge.report.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.report.PastRun;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.sandbox.EmbeddedDatabase;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How many rows the history is read from, where 300 stores have 20 runs each of two jobs. */
class HistoryRowsTest {

    private static EmbeddedDatabase database;
    private static DriverManagerDataSource source;

    @BeforeAll
    static void addRuns() {
        database = EmbeddedDatabase.newDatabase();
        source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        Flyway.configure().dataSource(source).load().migrate();
        RecordedRuns.add(new JdbcTemplate(source), 300, 20, "article-sync", "order-sync");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void readsOnlyRunsOfItsJobAndStoreForAReport() {
        var reports = new DatabaseReports(new JdbcTemplate(source));
        RunReport report = reports.latest("store-7", 1).get(0);

        List<PastRun> history = reports.history(report, 200);

        assertThat(history)
                .hasSize(20)
                .allMatch(past -> past.report().store().equals("store-7"))
                .allMatch(past -> past.report().job().equals(report.job()));
        assertThat(RowsRead.by(source, jdbc -> new DatabaseReports(jdbc).history(report, 200)))
                .isLessThan(200);
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
}
