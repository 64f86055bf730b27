package dev.stockbridge.report.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.report.RecentLaunch;
import dev.stockbridge.sandbox.SandboxDatabase;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Launches over many stores in numbers, as the page over all runs shows them. */
class DatabaseLaunchesTest {

    private static SandboxDatabase database;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void fillTables() {
        database = SandboxDatabase.newDatabase();
        var source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = new JdbcTemplate(source);
        launch(1, "night-1", "", 0);
        launch(2, "night-2", "", 10);
        store("well", "ended", 0, "ended", 0);
        store("well-too", "ended", 0, "ended", 0);
        store("items", "ended", 10, "ended", 0);
        store("away", "ended", 20, "ended", null);
        store("refused", "ended", 50, "ended", null);
        store("late", "ended", 0, "new", null);
        launch(3, "..", "0/4", null);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void countsEachStoreOnceByTheWorstOfItsJobs() {
        RecentLaunch launch = new DatabaseLaunches(jdbc).latest(2).get(1);

        assertThat(launch.jobs()).containsExactly("order-sync", "delivery-sync");
        assertThat(launch.stores()).isEqualTo(6);
        assertThat(launch.complete()).isEqualTo(3);
        assertThat(launch.attention()).isEqualTo(1);
        assertThat(launch.again()).isEqualTo(2);
        assertThat(launch.person()).isEqualTo(1);
        assertThat(Duration.between(launch.startedAt(), launch.finishedAt())).isEqualTo(Duration.ofMinutes(38));
    }

    @Test
    void givesTheLatestFirstWithTheFoldersOfTheirReports() {
        List<RecentLaunch> latest = new DatabaseLaunches(jdbc).latest(2);

        assertThat(latest)
                .extracting(RecentLaunch::folder)
                .containsExactly(
                        "fleet/order-sync,delivery-sync/_../part-0-4", "fleet/order-sync,delivery-sync/night-2");
        assertThat(latest.get(0).exitCode()).isNull();
        assertThat(latest.get(0).stores()).isZero();
    }

    private static void launch(long id, String run, String part, @Nullable Integer code) {
        jdbc.update("""
                insert into fleet (id, jobs, name, part, selection, options, exit_code, started_at, ended_at)
                overriding system value
                values (?, 'order-sync,delivery-sync', ?, ?, 'all', '{}', ?, now(), now() + interval '38 minutes')
                """, id, run, part, code);
    }

    private static void store(
            String store, String state, @Nullable Integer code, String nextState, @Nullable Integer nextCode) {
        job(store, "order-sync", 0, state, code);
        job(store, "delivery-sync", 1, nextState, nextCode);
    }

    private static void job(String store, String job, int position, String state, @Nullable Integer code) {
        jdbc.update(
                "insert into fleet_store (fleet_id, store, job, position, unit, place, state, code)"
                        + " values (2, ?, ?, ?, ?, 0, ?, ?)",
                store,
                job,
                position,
                store,
                state,
                code);
    }
}
