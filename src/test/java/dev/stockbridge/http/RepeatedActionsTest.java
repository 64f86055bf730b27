package dev.stockbridge.http;

import static dev.stockbridge.http.ScriptedServer.empty;
import static dev.stockbridge.http.ScriptedServer.hangsUp;
import static dev.stockbridge.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An action is sent again only where it cannot have arrived. */
class RepeatedActionsTest {

    private final TestConnections connections = new TestConnections();
    private ScriptedServer server = ScriptedServer.playing(json(200, "{}"));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sendsAnActionOnlyOnceWhereItMayHaveArrived() {
        play(hangsUp());

        SystemFault fault = fails(this::post);

        assertThat(fault.mayHaveArrived()).isTrue();
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void sendsAnActionAgainWhereItWasTurnedAway() {
        play(empty(429).with("Retry-After", "2"), empty(429), json(200, "{}"));

        post();

        assertThat(server.seen()).hasSize(3);
        assertThat(connections.waits().get(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void sendsAnActionAgainWhereABusySystemNamedATime() {
        play(empty(503).with("Retry-After", "2"), json(200, "{}"));

        post();

        assertThat(server.seen()).hasSize(2);
        assertThat(connections.waits().get(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void sendsNoActionAgainThatAGatewayMayHavePassedOn() {
        play(empty(503), json(200, "{}"));

        SystemFault fault = fails(this::post);

        assertThat(fault.mayHaveArrived()).isTrue();
        assertThat(server.seen()).hasSize(1);
    }

    private void play(ScriptedServer.Behaviour... behaviours) {
        server.close();
        server = ScriptedServer.playing(behaviours);
    }

    private void post() {
        Connection connection = connections.to(server, "mycashflow");
        connection.send(
                Call.post("/things"), () -> connection.api(ProbeApi.class).post(), Answer::status);
    }

    private static SystemFault fails(ThrowingCallable call) {
        return catchThrowableOfType(SystemFault.class, call);
    }
}
