package dev.stockbridge.http;

import static dev.stockbridge.http.ScriptedServer.drips;
import static dev.stockbridge.http.ScriptedServer.empty;
import static dev.stockbridge.http.ScriptedServer.hangsUp;
import static dev.stockbridge.http.ScriptedServer.html;
import static dev.stockbridge.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stockbridge.harness.ShiftingClock;
import dev.stockbridge.http.redaction.ItemValues;
import dev.stockbridge.settings.HttpSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {

    private static final HttpSettings QUICK = new HttpSettings(
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            2,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofMinutes(10),
            Duration.ZERO);

    private final TestConnections connections = new TestConnections();
    private ScriptedServer server = ScriptedServer.playing(json(200, "{}"));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void asksAgainUntilThereIsAnAnswer() {
        play(hangsUp(), empty(503), html(200), empty(200), json(200, "{\"cut\":"), json(200, "[1]"));

        assertThat(get()).isEqualTo("[1]");
        assertThat(connections.waits()).hasSize(5);
    }

    @Test
    void countsEveryAttempt() {
        play(empty(503), json(200, "{}"));

        get();

        assertThat(connections.counter().tallies().get("mycashflow").get("GET").number())
                .isEqualTo(2);
    }

    @Test
    void countsTheTimeThatTheNextAttemptIsHeldBack() {
        play(empty(503).with("Retry-After", "7"), json(200, "{}"));
        ShiftingClock clock = new ShiftingClock();
        clock.standStill(TestConnections.NOW);
        CallCounter counter = new CallCounter();
        Transport transport = new Transport(
                new HttpClients(), TestConnections.DEFAULTS, counter, clock::advance, clock, () -> 0, () -> {});
        Connection connection = transport.open(new Endpoint("ongoing", server.base(), "user", "secret"));
        ProbeApi api = connection.api(ProbeApi.class);

        connection.send(Call.get("/things"), () -> api.things(List.of("a")), answer -> "read");

        assertThat(counter.tallies().get("ongoing").get("GET"))
                .isEqualTo(new CallTally(2, Duration.ZERO, Duration.ofSeconds(7)));
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        play(empty(503));

        SystemFault fault = getFails();

        assertThat(fault).hasMessage("mycashflow answered 503 to GET /things, 6 attempts");
        assertThat(fault.kind()).isEqualTo(SystemFault.Kind.BROKEN);
        assertThat(fault.status()).isEqualTo(503);
        assertThat(server.seen()).hasSize(6);
        assertThat(connections.waits()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"408, UNREACHABLE", "429, LIMITING", "500, BROKEN", "502, BROKEN", "504, BROKEN"})
    void namesTheKindOfFaultAfterTheLastAnswer(int status, SystemFault.Kind kind) {
        play(empty(status));

        assertThat(getFails().kind()).isEqualTo(kind);
        assertThat(server.seen()).hasSize(6);
    }

    @Test
    void makesFewerAttemptsWhenAskedTo() {
        play(empty(500));

        Connection twice = connections.to(server, "mycashflow").withAttempts(2);
        SystemFault fault = fails(() -> send(twice, Call.get("/things")));

        assertThat(fault.status()).isEqualTo(500);
        assertThat(server.seen()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void asksOnlyOnceWhereTheCredentialsAreRefused(int status) {
        play(empty(status).with("WWW-Authenticate", "Basic realm=\"api\""));

        SystemFault fault = getFails();

        assertThat(fault.kind()).isEqualTo(SystemFault.Kind.REFUSED);
        assertThat(fault).hasMessage("mycashflow answered " + status + " to GET /things, 1 attempt");
        assertThat(server.seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void followsNoRedirect(int status) {
        play(empty(status).with("Location", "/elsewhere"));

        assertThat(getFails().kind()).isEqualTo(SystemFault.Kind.BROKEN);
        assertThat(server.only().target()).isEqualTo("/api/v1/things");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 406, 413, 415})
    void takesAStatusThatTheContractDoesNotKnowForABrokenSystem(int status) {
        play(html(status));

        assertThat(getFails().kind()).isEqualTo(SystemFault.Kind.BROKEN);
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void handsARefusalOfTheItemToTheCaller() {
        play(html(404));

        Connection connection = connections.to(server, "mycashflow");
        int status = connection.send(
                Call.get("/things").answeredBy(404), () -> api(connection).things(null), Answer::status);

        assertThat(status).isEqualTo(404);
    }

    @Test
    void cutsAnAnswerThatOnlyDrips() {
        play(drips());

        SystemFault fault = fails(() -> send(connections.to(server, "mycashflow", QUICK), Call.get("/things")));

        assertThat(fault.kind()).isEqualTo(SystemFault.Kind.UNREACHABLE);
        assertThat(fault.status()).isNull();
        assertThat(fault.mayHaveArrived()).isTrue();
        assertThat(fault)
                .hasMessageEndingWith("GET /things in time, 2 attempts")
                .hasMessageNotContaining("127.0.0.1");
    }

    @Test
    void knowsThatNothingArrivedWhereNobodyListens() {
        server.close();

        SystemFault fault = fails(() -> send(connections.to(server, "mycashflow", QUICK), Call.post("/things")));

        assertThat(fault.kind()).isEqualTo(SystemFault.Kind.UNREACHABLE);
        assertThat(fault.mayHaveArrived()).isFalse();
        assertThat(fault).hasMessage("mycashflow could not be reached for POST /things, 2 attempts");
    }

    @Test
    void neverShowsTheSecret() {
        play(json(500, "{\"message\":\"" + TestConnections.SECRET + "\"}"));
        Connection connection = connections.to(server, "mycashflow");

        SystemFault fault = getFails();

        assertThat(fault).hasMessageNotContaining(TestConnections.SECRET);
        assertThat(connection.toString()).doesNotContain(TestConnections.SECRET).doesNotContain("api@demo.example");
        String reason = connection.send(
                Call.get("/things").answeredBy(500),
                () -> api(connection).things(null),
                answer -> connection.reason(answer, ItemValues.NONE));
        assertThat(reason).isEqualTo("[removed]");
    }

    private void play(ScriptedServer.Behaviour... behaviours) {
        server.close();
        server = ScriptedServer.playing(behaviours);
    }

    private String get() {
        return send(connections.to(server, "mycashflow"), Call.get("/things"));
    }

    private SystemFault getFails() {
        return fails(this::get);
    }

    private static SystemFault fails(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(SystemFault.class, call);
    }

    private static String send(Connection connection, Call call) {
        return connection.send(
                call,
                () -> api(connection).things(null),
                answer -> answer.json().toString());
    }

    private static ProbeApi api(Connection connection) {
        return connection.api(ProbeApi.class);
    }
}
