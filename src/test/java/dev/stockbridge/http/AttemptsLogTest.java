package dev.stockbridge.http;

import static dev.stockbridge.http.ScriptedServer.empty;
import static dev.stockbridge.http.ScriptedServer.hangsUp;
import static dev.stockbridge.http.ScriptedServer.html;
import static dev.stockbridge.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AttemptsLogTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(Attempts.class);

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        LOGGER.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        LOGGER.detachAppender(lines);
    }

    @Test
    void tellsOfEachRepeatWithoutAWordThatTurnsAJobRed() {
        try (ScriptedServer server = ScriptedServer.playing(
                hangsUp(), empty(503).with("Retry-After", "2"), html(200), empty(404), json(200, "{}"))) {
            Connection connection = new TestConnections().to(server, "ongoing");
            ProbeApi api = connection.api(ProbeApi.class);
            connection.send(
                    Call.get("/things").answeredBy(404),
                    () -> api.things(List.of("Aino")),
                    answer -> answer.isSuccess() ? answer.json().toString() : "none");
        }

        assertThat(messages().get(0)).startsWith("ongoing could not be reached for GET /things, attempt 2 of 6 in ");
        assertThat(messages().get(1)).matches("ongoing answered 503 to GET /things, attempt 3 of 6 in [23]\\.\\d s");
        assertThat(messages().get(2)).startsWith("ongoing answered 200 to GET /things with a page that is no JSON");
        assertThat(messages())
                .allSatisfy(line -> assertThat(line)
                        .doesNotContainIgnoringCase("error")
                        .doesNotContainIgnoringCase("exception")
                        .doesNotContainIgnoringCase("fail")
                        .doesNotContainIgnoringCase("denied")
                        .doesNotContainIgnoringCase("fatal")
                        .doesNotContainIgnoringCase("abend")
                        .doesNotContainIgnoringCase("not found")
                        .doesNotContain("Aino"));
    }

    private List<String> messages() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
