package dev.stockbridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stockbridge.settings.HttpSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HttpClientsTest {

    private final HttpClients clients = new HttpClients();

    @Test
    void sharesOneClientAmongConnectionsOfTheSameConnectTimeout() {
        for (int n = 0; n < 1000; n++) {
            transport(Duration.ofSeconds(5), Duration.ofSeconds(1 + n));
        }

        assertThat(clients.count()).isOne();
    }

    @Test
    void keepsEachConnectTimeout() {
        transport(Duration.ofSeconds(5), Duration.ofSeconds(60));
        transport(Duration.ofSeconds(7), Duration.ofSeconds(60));

        assertThat(clients.connectingWithin(Duration.ofSeconds(5)).connectTimeout())
                .contains(Duration.ofSeconds(5));
        assertThat(clients.connectingWithin(Duration.ofSeconds(7)).connectTimeout())
                .contains(Duration.ofSeconds(7));
        assertThat(clients.count()).isEqualTo(2);
    }

    @Test
    void keepsEachReadTimeoutOnOneClient() {
        var brief = transport(Duration.ofSeconds(5), Duration.ofMillis(100));
        var patient = transport(Duration.ofSeconds(5), Duration.ofSeconds(60));
        try (var server = SlowServer.answeringAfter(Duration.ofMillis(800))) {
            var endpoint = new Endpoint("ongoing", server.base(), "user", "secret");
            var hurried = brief.open(endpoint);
            var waiting = patient.open(endpoint);

            assertThatExceptionOfType(SystemFault.class).isThrownBy(() -> things(hurried));
            assertThat(things(waiting)).isEqualTo(200);
        }
        assertThat(clients.count()).isOne();
    }

    private static int things(Connection connection) {
        var api = connection.api(ProbeApi.class);
        return connection.send(Call.get("/api/v1/things"), () -> api.things(null), Answer::status);
    }

    private Transport transport(Duration connect, Duration read) {
        var usual = TestConnections.DEFAULTS;
        return new Transport(
                clients,
                new HttpSettings(
                        connect,
                        read,
                        1,
                        usual.firstDelay(),
                        usual.maxDelay(),
                        usual.maxWait(),
                        usual.clockTolerance()),
                new CallCounter(),
                Sleeper.onThread(),
                () -> {});
    }
}
