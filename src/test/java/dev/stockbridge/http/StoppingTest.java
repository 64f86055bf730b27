package dev.stockbridge.http;

import static dev.stockbridge.http.ScriptedServer.empty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoppingTest {

    private final TestConnections connections = new TestConnections();
    private final ScriptedServer server = ScriptedServer.playing(empty(503));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void stopsInTheMiddleOfAWait() {
        Endpoint endpoint = new Endpoint("ongoing", server.base(), "user", "secret");
        Connection connection = connections
                .transport(TestConnections.DEFAULTS, wait -> {
                    throw new StopRequested();
                })
                .open(endpoint);

        assertThat(catchThrowableOfType(StopRequested.class, () -> send(connection, Call.get("/things"))))
                .isNotNull();
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void asksForTheStopBeforeEachCallThatReads() {
        Endpoint endpoint = new Endpoint("ongoing", server.base(), "user", "secret");
        Connection connection = connections
                .transport(TestConnections.DEFAULTS, new Sleeper() {
                    @Override
                    public void sleep(Duration duration) {}

                    @Override
                    public void checkStop() {
                        throw new StopRequested();
                    }
                })
                .open(endpoint);

        assertThat(catchThrowableOfType(StopRequested.class, () -> send(connection, Call.get("/things"))))
                .isNotNull();
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void leavesAnInterruptSetAndAsksNoMore() {
        Thread.currentThread().interrupt();
        try {
            assertThat(catchThrowableOfType(
                            StopRequested.class, () -> send(connections.to(server, "ongoing"), Call.get("/things"))))
                    .isNotNull();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(connections.waits()).isEmpty();
    }

    private static int send(Connection connection, Call call) {
        ProbeApi api = connection.api(ProbeApi.class);
        return connection.send(call, () -> api.things(null), Answer::status);
    }
}
