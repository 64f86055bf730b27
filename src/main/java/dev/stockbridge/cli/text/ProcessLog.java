package dev.stockbridge.cli.text;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import dev.stockbridge.report.AlarmingWords;
import dev.stockbridge.settings.LogFormat;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The process's log on standard error, in the form that the configuration asks for. */
public final class ProcessLog {

    private ProcessLog() {}

    /** Leaves logging to logback.xml alone; Spring Boot would read it a second time and put it back. */
    public static void takeOver() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** From here on the log has this form. */
    public static void write(LogFormat format) {
        if (format == LogFormat.ECS && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            var appender = context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr");
            if (appender instanceof OutputStreamAppender<ILoggingEvent> stderr) {
                stderr.setEncoder(ecs(context));
            }
        }
    }

    static StructuredLogEncoder ecs(LoggerContext context) {
        context.putObject(Environment.class.getName(), service());
        var encoder = new CalmEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        return encoder;
    }

    /** Whether a library speaks. What it calls an error may be mended by the next attempt, and the run go well. */
    static boolean isForeign(ILoggingEvent event) {
        return !event.getLoggerName().startsWith("dev.stockbridge");
    }

    /** Documents of libraries that hold no word in clear that schedulers take for trouble; parsed they are what they were. */
    private static final class CalmEncoder extends StructuredLogEncoder {

        @Override
        public byte[] encode(ILoggingEvent event) {
            byte[] document = super.encode(event);
            return isForeign(event)
                    ? AlarmingWords.escaped(new String(document, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8)
                    : document;
        }
    }

    /** Who writes, in the words of the schema. */
    private static Environment service() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "service",
                        Map.of(
                                "logging.structured.ecs.service.name",
                                "stockbridge",
                                "logging.structured.ecs.service.version",
                                Version.current())));
        return environment;
    }
}
