package dev.stockbridge.http;

import static dev.stockbridge.http.ScriptedServer.empty;
import static dev.stockbridge.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Clock CLOCK = Clock.fixed(Patience.NOW, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, null",
                "0, PT0S",
                "120, PT2M",
                "' 7 ', PT7S",
                "-5, PT0S",
                "'Mon, 23 Nov 2026 02:00:30 GMT', PT30S",
                "'Mon, 23 Nov 2026 01:59:00 GMT', PT0S",
                "soon, null",
                "1.5, null",
                "99999999999999999999, null",
                "'', null",
            })
    void readsBothFormsAndIgnoresTheRest(@Nullable String header, @Nullable Duration wait) {
        assertThat(RetryAfter.parse(header, CLOCK)).isEqualTo(wait);
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        Patience patience = new Patience();
        try (ScriptedServer server = ScriptedServer.playing(
                empty(429).with("Retry-After", "600"),
                empty(503).with("Retry-After", "Mon, 23 Nov 2026 02:00:09 GMT"),
                json(200, "{}"))) {
            get(patience.to(server, "ongoing"));
        }
        assertThat(patience.waits()).containsExactly(Duration.ofMinutes(10), Duration.ofSeconds(9));
    }

    @Test
    void endsAtOnceWhereItWouldWaitTooLong() {
        Patience patience = new Patience();
        try (ScriptedServer server = ScriptedServer.playing(empty(503).with("Retry-After", "601"))) {
            SystemFault fault = catchThrowableOfType(SystemFault.class, () -> get(patience.to(server, "ongoing")));

            assertThat(fault.kind()).isEqualTo(SystemFault.Kind.LIMITING);
            assertThat(fault)
                    .hasMessage("ongoing answered 503 to GET /things and asks to wait 601 s, allowed are 600 s");
            assertThat(server.seen()).hasSize(1);
        }
        assertThat(patience.waits()).isEmpty();
    }

    private static void get(Connection connection) {
        ProbeApi api = connection.api(ProbeApi.class);
        connection.send(Call.get("/things"), () -> api.things(null), Answer::status);
    }
}
