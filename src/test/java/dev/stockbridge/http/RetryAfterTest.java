package dev.stockbridge.http;

import static dev.stockbridge.http.ScriptedServer.empty;
import static dev.stockbridge.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

class RetryAfterTest {

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
        assertThat(RetryAfter.parse(header, TestConnections.NOW)).isEqualTo(wait);
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        TestConnections connections = new TestConnections();
        try (ScriptedServer server = ScriptedServer.playing(
                empty(429).with("Retry-After", "600"), empty(503).with("Retry-After", "9"), json(200, "{}"))) {
            get(connections.to(server, "ongoing"));
        }
        assertThat(connections.waits()).hasSize(2);
        assertThat(connections.waits().get(0)).isBetween(Duration.ofMinutes(10), Duration.ofSeconds(601));
        assertThat(connections.waits().get(1)).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));
    }

    @Test
    void takesADateByTheClockOfWhoeverNamesIt() {
        assertThat(waits("Mon, 23 Nov 2026 01:59:20 GMT", "Mon, 23 Nov 2026 01:59:50 GMT"))
                .singleElement()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31)));
        assertThat(waits(null, "Mon, 23 Nov 2026 02:00:30 GMT"))
                .as("by our own where none is told")
                .singleElement()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "Mon, 23 Nov 2026 01:00:00 GMT"})
    void backsOffAllTheSameWhereItIsAskedForLess(String header) {
        assertThat(waits("Mon, 23 Nov 2026 02:00:00 GMT", header))
                .singleElement()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofMillis(500), Duration.ofSeconds(2)));
    }

    @Test
    void endsAtOnceWhereItWouldWaitTooLong() {
        TestConnections connections = new TestConnections();
        try (ScriptedServer server = ScriptedServer.playing(empty(503).with("Retry-After", "601"))) {
            SystemFault fault = catchThrowableOfType(SystemFault.class, () -> get(connections.to(server, "ongoing")));

            assertThat(fault.kind()).isEqualTo(SystemFault.Kind.LIMITING);
            assertThat(fault)
                    .hasMessage("ongoing answered 503 to GET /things and asks to wait 601 s, allowed are 600 s");
            assertThat(server.seen()).hasSize(1);
        }
        assertThat(connections.waits()).isEmpty();
    }

    /** The wait after one 429 with these two headers. */
    private static List<Duration> waits(@Nullable String date, String retryAfter) {
        var waits = new ArrayList<Duration>();
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
        if (date != null) {
            headers.set(HttpHeaders.DATE, date);
        }
        var answers = List.of(
                        ResponseEntity.status(429).headers(headers).body(new byte[0]), ResponseEntity.ok(new byte[0]))
                .iterator();
        new Attempts(
                        "ongoing",
                        TestConnections.DEFAULTS,
                        new BackOff(TestConnections.DEFAULTS, new Random(1)),
                        Clock.fixed(TestConnections.NOW, ZoneOffset.UTC),
                        waits::add,
                        new CallCounter(),
                        () -> {})
                .run(Call.get("/things"), answers::next, Answer::status, Optional::empty);
        return waits;
    }

    private static void get(Connection connection) {
        ProbeApi api = connection.api(ProbeApi.class);
        connection.send(Call.get("/things"), () -> api.things(null), Answer::status);
    }
}
