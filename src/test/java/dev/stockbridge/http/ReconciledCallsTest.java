package dev.stockbridge.http;

import static dev.stockbridge.http.ScriptedServer.empty;
import static dev.stockbridge.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call that is repeated only if a check finds that it took no effect. */
class ReconciledCallsTest {

    private final TestConnections connections = new TestConnections();
    private final AtomicInteger looks = new AtomicInteger();
    private ScriptedServer server = ScriptedServer.playing(json(200, "{}"));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void looksForNothingWhereThereIsAnAnswer() {
        assertThat(put(Integer.MAX_VALUE)).isEqualTo("answered");
        assertThat(looks).hasValue(0);
    }

    @Test
    void repeatsWhatIsNotFound() {
        play(empty(503), empty(429).with("Retry-After", "7"), json(200, "{}"));

        assertThat(put(Integer.MAX_VALUE)).isEqualTo("answered");
        assertThat(looks).hasValue(2);
        assertThat(connections.waits()).hasSize(2);
    }

    @Test
    void repeatsNothingThatIsFound() {
        play(empty(503));

        assertThat(put(2)).isEqualTo("found");
        assertThat(server.seen()).hasSize(2);
    }

    @Test
    void looksOnceMoreAfterTheLastAttempt() {
        play(empty(503));

        assertThat(put(6)).isEqualTo("found");
        assertThat(server.seen()).hasSize(6);
        assertThat(connections.waits()).hasSize(5);
    }

    @Test
    void looksForNothingAfterTheLastAttemptWhereNoneCanHaveArrived() {
        play(empty(429));

        assertThatThrownBy(() -> put(6)).isInstanceOf(SystemFault.class).hasMessageContaining("429");
        assertThat(looks).hasValue(5);
    }

    /** @param found the look that finds something */
    private String put(int found) {
        Connection connection = connections.to(server, "mycashflow");
        ProbeApi api = connection.api(ProbeApi.class);
        return connection.send(
                Call.put("/things"),
                () -> api.put(new byte[0]),
                answer -> "answered",
                () -> looks.incrementAndGet() < found ? Optional.empty() : Optional.of("found"));
    }

    private void play(ScriptedServer.Behaviour... behaviours) {
        server.close();
        server = ScriptedServer.playing(behaviours);
    }
}
