package dev.stockbridge.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.HttpClients;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.SandboxDatabase;
import dev.stockbridge.settings.DatabaseSettings;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.file.SettingsFixture;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RunLocksTest {

    private static SandboxDatabase embedded;
    private static DatabaseSettings database;

    @BeforeAll
    static void start() {
        embedded = SandboxDatabase.newDatabase();
        database = new DatabaseSettings(embedded.jdbcUrl(), embedded.user(), embedded.password());
    }

    @AfterAll
    static void stop() {
        embedded.close();
    }

    @Test
    void outliveAMachineThatIsGoneByAMinuteAtMost() throws SQLException {
        try (var connection = RunLocks.connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('tcp_keepalives_idle')::int + current_setting('tcp_keepalives_interval')::int
                            * current_setting('tcp_keepalives_count')::int, current_setting('tcp_user_timeout')
                        """)) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(60);
            assertThat(row.getString(2)).isIn("60000", "60s", "1min");
            assertThat(connection.getNetworkTimeout()).isEqualTo(60_000);
        }
    }

    @Test
    void areOneForAGoodsOwnerAndAShopHoweverTheirAddressesAreSpelled() {
        var plain = SettingsFixture.MINIMAL;
        var fancy = plain.replace("https://api.ongoingsystems.se/demo", "https://API.ongoingsystems.se:443//Demo/")
                .replace("https://demo.mycashflow.fi", "https://demo.mycashflow.fi:443");
        var otherOwner = plain.replace("goods-owner-id: 135", "goods-owner-id: 136");

        assertThat(fancy).isNotEqualTo(plain);
        assertThat(heldWhileWriting(fancy)).isEqualTo(heldWhileWriting(plain));
        assertThat(heldWhileWriting(otherOwner)).isNotEqualTo(heldWhileWriting(plain));
    }

    @Test
    void areSeenWithoutBeingTaken() {
        assertThat(RunLocks.areHeld(database, "order-sync", "demo")).isFalse();
        try (var connection = new LockConnection(database);
                var locks = RunLocks.take(connection, "order-sync", "demo").orElseThrow()) {
            assertThat(RunLocks.areHeld(database, "order-sync", "demo")).isTrue();
            assertThat(RunLocks.areHeld(database, "article-sync", "demo")).isFalse();
            locks.prove();
        }
        assertThat(RunLocks.areHeld(database, "order-sync", "demo")).isFalse();
    }

    /** The locks that the server knows of while both sides are written to. */
    private static List<String> heldWhileWriting(String yaml) {
        var held = new ArrayList<String>();
        var settings = SettingsFixture.load(yaml, SettingsFixture.VARIABLES);
        try (var connection = new LockConnection(database);
                var locks = RunLocks.take(connection, "order-sync", "demo").orElseThrow()) {
            var session = session(settings, locks);
            session.writing(() -> session.writingToShop(() -> held.addAll(held())));
        }
        return held;
    }

    private static RunSession session(Settings settings, RunLocks locks) {
        var run = new Run(1, "order-sync", "demo", "nightly", RunOptions.ORDINARY, Instant.EPOCH);
        return new RunSession(run, settings, locks, new StopSignal(), new HttpClients());
    }

    private static List<String> held() {
        return new JdbcTemplate(new DriverManagerDataSource(embedded.jdbcUrl(), embedded.user(), embedded.password()))
                .queryForList("""
                        select classid || '/' || objid from pg_locks l join pg_database d on d.oid = l.database
                        where locktype = 'advisory' and datname = current_database() order by 1
                        """, String.class);
    }
}
