package dev.stockbridge.http;

import static dev.stockbridge.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stockbridge.http.body.Limits;
import org.junit.jupiter.api.Test;

/** An answer that is longer than any that is read ends with its cause, and is not held in memory. */
class OversizedAnswerTest {

    @Test
    void namesTheAnswerThatIsTooLong() {
        var body = "\"" + "x".repeat(Limits.BODY) + "\"";
        try (var server = ScriptedServer.playing(json(200, body))) {
            var connection = new TestConnections().to(server, "ongoing").withAttempts(1);

            var fault = catchThrowableOfType(
                    SystemFault.class,
                    () -> connection.send(
                            Call.get("/things"),
                            () -> connection.api(ProbeApi.class).things(null),
                            Answer::json));

            assertThat(fault.kind()).isEqualTo(SystemFault.Kind.BROKEN);
            assertThat(fault).hasMessageContaining("ongoing answered GET /things with more than " + Limits.BODY);
        }
    }
}
