package dev.stockbridge.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What logback.xml makes of events: a line for each, no forged ones, and no library that turns a good run red. */
class LogTextTest {

    private static final String OURS = "dev.stockbridge.run.ExecutionResult";
    private static final String POOL = "com.zaxxer.hikari.pool.PoolBase";
    private static final String[] ALARMING = {"error", "exception", "fail", "denied", "fatal", "abend", "not found"};

    private final LoggerContext context = new LoggerContext();

    private Encoder<ILoggingEvent> encoder;

    @BeforeEach
    void clearContextOfOtherTests() {
        MDC.clear();
    }

    @BeforeEach
    void configure() throws Exception {
        context.setMDCAdapter(MDC.getMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogTextTest.class.getResource("/logback.xml"));
        encoder = ((OutputStreamAppender<ILoggingEvent>)
                        context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr"))
                .getEncoder();
    }

    @Test
    void writesALineForEachEventWhateverItQuotes() {
        String text =
                text(OURS, Level.INFO, "Product CUP\n2026-11-23T02:00:00.000Z INFO  forged\u001b[2J\r\u0085x", null);

        assertThat(text.lines()).hasSize(1);
        assertThat(text)
                .contains("Product CUP 2026-11-23T02:00:00.000Z INFO  forged [2J")
                .endsWith("\n");
    }

    @Test
    void indentsTracesSoThatNothingInThemPassesForAnEvent() {
        String forged = "key (code)=(CUP\n2026-11-23T02:00:00.000Z INFO  all is well)\u001b[2J";

        String text =
                text(OURS, Level.ERROR, "The run failed", new IllegalStateException("outer", new SQLException(forged)));

        assertThat(text.lines().findFirst().orElseThrow()).endsWith(" ERROR - - - - ExecutionResult The run failed");
        assertThat(text.lines().skip(1)).hasSizeGreaterThan(4).allMatch(line -> line.startsWith("    "));
        assertThat(text)
                .contains("java.sql.SQLException: key (code)=(CUP", "IllegalStateException: outer")
                .doesNotContain("\u001b");
    }

    @Test
    void leavesTheWordsOfLibrariesReadableAndTurnsNoJobRed() {
        String text = text(
                POOL,
                Level.ERROR,
                "stockbridge - Failed to validate connection (This connection has been closed: fatal error)",
                new SQLException("access denied"));

        assertThat(text)
                .contains(
                        " WARN  - - - - PoolBase stockbridge - F·ailed to validate connection",
                        "java.sql.SQLE·xception")
                .doesNotContainIgnoringCase(ALARMING);
    }

    @Test
    void leavesTheWordsOfOurOwnFailuresInClear() {
        String text = text(OURS, Level.ERROR, "The run failed", new IllegalStateException("no"));

        assertThat(text).contains("ERROR", "The run failed", "IllegalStateException");
    }

    @Test
    void keepsThemAsTheyAreForWhoeverParsesDocuments() {
        encoder = ProcessLog.ecs(context);
        String text = text(POOL, Level.ERROR, "Failed to validate", new SQLException("access denied"));

        assertThat(text).doesNotContainIgnoringCase(ALARMING);
        assertThat(text.lines()).hasSize(1);
        JsonNode event = JsonMapper.shared().readTree(text);
        assertThat(event.get("message").asString()).isEqualTo("Failed to validate");
        assertThat(event.at("/log/level").asString()).isEqualTo("ERROR");
        assertThat(event.at("/error/type").asString()).isEqualTo("java.sql.SQLException");
        assertThat(event.at("/error/message").asString()).isEqualTo("access denied");
    }

    @Test
    void findsNothingWrongWithItsOwnConfiguration() {
        assertThat(context.getStatusManager().getCopyOfStatusList())
                .noneMatch(status -> status.getLevel() > ch.qos.logback.core.status.Status.INFO);
    }

    private String text(String logger, Level level, String message, @Nullable Throwable problem) {
        LoggingEvent event = new LoggingEvent(
                LogTextTest.class.getName(), context.getLogger(logger), level, message, problem, new Object[0]);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
