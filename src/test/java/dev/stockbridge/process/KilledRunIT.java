package dev.stockbridge.process;

import static dev.stockbridge.sandbox.fault.Faults.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.node.ObjectNode;

/** {@code kill -9} at any moment, then the same command: the warehouse ends as if nothing had happened. */
class KilledRunIT {

    private static Map<String, ObjectNode> undisturbed;

    @TempDir
    Path folder;

    private Installation installation;

    @BeforeAll
    static void runUndisturbed(@TempDir Path folder) {
        try (Installation installation = Installation.small(folder)) {
            installation.sync();
            undisturbed = installation.articles();
        }
    }

    @BeforeEach
    void install() {
        installation = Installation.small(folder);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"25", "1", "2147483647"})
    void goesOnWhereItWasKilledAtAWrite(int position) {
        int write = Math.min(position, installation.units());
        CompletableFuture<Started> victim = new CompletableFuture<>();
        installation
                .warehouse()
                .misbehave(after(SandboxRequest::writes, () -> victim.join().kill())
                        .after(write - 1)
                        .times(1));
        victim.complete(installation.startSync("--run", "night"));
        assertThat(victim.join().end().code()).isNotZero();

        assertThatTheSameCommandFinishes(victim.join());
    }

    @Test
    @Tag("thorough")
    void goesOnWhereItWasKilledBetweenAWriteAndItsCommit() throws SQLException {
        CompletableFuture<Connection> barrier = new CompletableFuture<>();
        installation
                .warehouse()
                .misbehave(after(SandboxRequest::writes, () -> barrier.complete(barrier()))
                        .after(Installation.CHUNK - 1)
                        .times(1));
        Started victim = installation.startSync("--run", "night");
        try (Connection held = barrier.join()) {
            await().atMost(Duration.ofMinutes(1)).until(() -> someoneWaits(held));
            victim.kill();
        }
        assertThat(installation.writes()).isEqualTo(Installation.CHUNK);

        assertThatTheSameCommandFinishes(victim);
    }

    @Test
    @Tag("thorough")
    void goesOnWhereItWasKilledAtAWriteThroughSoap(@TempDir Path calm, @TempDir Path disturbed) {
        Map<String, ObjectNode> expected;
        try (Installation quiet = Installation.smallThroughSoap(calm)) {
            quiet.sync();
            expected = quiet.articles();
        }
        assertThat(expected.values())
                .isNotEmpty()
                .allSatisfy(article -> assertThat(article.has("vatPercent")).isTrue());
        installation.close();
        installation = Installation.smallThroughSoap(disturbed);
        CompletableFuture<Started> victim = new CompletableFuture<>();
        installation
                .warehouse()
                .misbehave(after(SandboxRequest::writes, () -> victim.join().kill())
                        .after(24)
                        .times(1));
        victim.complete(installation.startSync("--run", "night"));
        assertThat(victim.join().end().code()).isNotZero();

        assertThatTheSameCommandFinishes(victim.join(), expected);
    }

    private void assertThatTheSameCommandFinishes(Started victim) {
        assertThatTheSameCommandFinishes(victim, undisturbed);
    }

    private void assertThatTheSameCommandFinishes(Started victim, Map<String, ObjectNode> expected) {
        Ended again = installation.sync("--run", "night");

        assertThat(again.code()).as(again.sysout()).isZero();
        assertThat(installation.articles()).isEqualTo(expected);
        assertThat(installation.writes())
                .isBetween((long) installation.units(), (long) installation.units() + Installation.CHUNK);
        assertThat(again.report().get("restartOf").asLong()).isEqualTo(1);
        assertThat(again.counted("attention")).isZero();
        assertThat(again.counted("read")).isEqualTo(installation.units());
        assertThat(again.counted("created") + again.counted("updated")).isEqualTo(installation.units());
        assertThat(victim.out()).content().doesNotContain("RESULT");
    }

    /** Keeps everybody from storing links until it is closed. */
    private Connection barrier() {
        try {
            Connection connection = DriverManager.getConnection(
                    installation.database().jdbcUrl(),
                    installation.database().user(),
                    installation.database().password());
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table article_link in share mode");
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean someoneWaits(Connection connection) throws SQLException {
        try (var row = connection
                .createStatement()
                .executeQuery("select exists (select 1 from pg_locks where not granted and locktype = 'relation')")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
