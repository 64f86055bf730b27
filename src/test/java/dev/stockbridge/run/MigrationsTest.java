package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.report.jdbc.DatabaseReports;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.Runs;
import dev.stockbridge.sandbox.SandboxDatabase;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A new version finds everything again that an older one has kept. */
class MigrationsTest {

    private static final int PROCESSES = 4;
    private static final List<String> KEPT = List.of(
            "insert into run (job, store, name, options, kind, state) values ('article-sync', 'demo', 'night',"
                    + " '{\"plan\":false,\"full\":false,\"since\":\"\",\"until\":\"\",\"items\":[]}', 'whole', 'completed')",
            "insert into run_execution (execution_id, run_id, status, exit_code, started_at, finished_at)"
                    + " select 7, id, 'COMPLETED', 10, now(), now() from run",
            "insert into run_note select id, 'A note.' from run",
            "insert into outcome_count values (7, 'read', 3), (7, 'created', 2), (7, 'attention', 1)",
            "insert into outcome_item (execution_id, key, label, action, reason)"
                    + " values (7, '3', 'unknown', 'attention', 'missing-code')",
            "insert into call_count (execution_id, system, method, n) values (7, 'ongoing', 'PUT', 2)",
            "insert into attention (store, job, key, label, reason, first_seen, last_seen)"
                    + " values ('demo', 'article-sync', '3', 'unknown', 'missing-code', now(), now())",
            "insert into feed_cursor (store, feed, position) values ('demo', 'orders', '2026-11-23T00:00:00Z')",
            "insert into fingerprint_key (key) values ('\\x0102')",
            "insert into article_link (store, product_id, variation_id, article_number, number_key, article_system_id,"
                    + " fingerprint, languages, read_at) values ('demo', 1, 0, 'K-1', 'k-1', 11, '\\x01', '{en}', now())",
            "insert into order_link (store, order_id, order_number, warehouse_order_id, state)"
                    + " values ('demo', 1001, '1001', 5, 'open')",
            "insert into order_held (store, order_id) values ('demo', 1002)");

    private final SandboxDatabase database = SandboxDatabase.newDatabase();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
    private final JdbcTemplate sql = new JdbcTemplate(source);

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest(name = "from version {0}")
    @Cases(
            quick = 1,
            value = {"9", "12"})
    void keepWhatAnOlderVersionHasKept(String version) {
        migrateTo(version);
        KEPT.forEach(sql::update);
        var before = rows();

        migrateTo("latest");

        assertThat(rows()).containsAllEntriesOf(before);
        var report = new DatabaseReports(sql).find(7).orElseThrow();
        assertThat(report.counts().read()).isEqualTo(3);
        assertThat(report.calls()).isEqualTo(Map.of("ongoing", Map.of("PUT", 2L)));
        assertThat(new Runs(sql)
                        .find("article-sync", "demo", "night")
                        .orElseThrow()
                        .run()
                        .options())
                .isEqualTo(RunOptions.ORDINARY);
    }

    @Test
    void givesLinksTheKeysByWhichCodesAreComparedNow() {
        migrateTo("19");
        link(1, "NB-1", "nb-1", 11);
        link(2, "NB-1\u00A0", "nb-1\u00A0", 12);
        link(3, "Straße", "straße", 13);
        link(4, "CAFE", "cafe", 14);
        link(5, "CAFÉ", "café", 14);

        migrateTo("latest");

        assertThat(sql.queryForList("select number_key from article_link order by product_id", String.class))
                .containsExactly("nb-1", "nb-1\u000112", "strasse");
    }

    @Test
    void fillsTypedColumnsFromSentencesOfOlderVersions() {
        migrateTo("27");
        KEPT.forEach(sql::update);
        sql.update("insert into outcome_item (execution_id, key, label, action, detail)"
                + " values (7, 'U', 'U', 'pushed', 'shop 12, should be 9.5: sellable 9.5 - buffer 0')");
        sql.update("update attention set detail = 'the shop answered 500: out of order'");

        migrateTo("latest");

        assertThat(sql.queryForMap(
                        "select shop_quantity, target_quantity, arithmetic from outcome_item where key = 'U'"))
                .isEqualTo(Map.of(
                        "shop_quantity", new BigDecimal("12"),
                        "target_quantity", new BigDecimal("9.5"),
                        "arithmetic", "sellable 9.5 - buffer 0"));
        assertThat(sql.queryForObject("select failure_status from attention", Integer.class))
                .isEqualTo(500);
    }

    /** On a new installation the first processes of a scheduler start together; after an update too. */
    @ParameterizedTest(name = "from version {0}")
    @Cases(
            quick = 1,
            value = {"0", "12"})
    void letSeveralProcessesStartAtOnce(String version) throws Exception {
        if (!version.equals("0")) {
            migrateTo(version);
        }
        var together = new CyclicBarrier(PROCESSES);
        var threads = Executors.newFixedThreadPool(PROCESSES);
        try {
            var starts = Collections.nCopies(PROCESSES, (Callable<Boolean>) () -> {
                together.await();
                return Flyway.configure().dataSource(source).load().migrate().success;
            });
            for (var start : threads.invokeAll(starts)) {
                assertThat(start.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(sql.queryForList(
                        "select version from flyway_schema_history group by version having count(*) > 1", String.class))
                .isEmpty();
        assertThat(rows()).containsKey("run_execution");
    }

    private void link(long product, String number, String key, int article) {
        sql.update(
                "insert into article_link (store, product_id, variation_id, article_number, number_key,"
                        + " article_system_id, fingerprint, languages, read_at)"
                        + " values ('demo', ?, 0, ?, ?, ?, '\\x01', '{en}', now())",
                product,
                number,
                key,
                article);
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(source).target(version).load().migrate();
    }

    /** How many rows each table of ours holds. */
    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        sql.queryForList("select tablename from pg_tables where schemaname = 'public'", String.class).stream()
                .filter(table -> !table.startsWith("flyway"))
                .forEach(table -> rows.put(table, sql.queryForObject("select count(*) from " + table, Long.class)));
        return rows;
    }
}
