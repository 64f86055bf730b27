package dev.stockbridge.cli.text;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.pattern.LevelConverter;
import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.pattern.RootCauseFirstThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.stockbridge.report.AlarmingWords;
import dev.stockbridge.report.OneLine;
import java.util.stream.Collectors;

/** The parts of a log line, for logback.xml. */
public final class PlainEvents {

    private PlainEvents() {}

    /** The level of an event. A library's highest is a warning to us: whether the run went well, its end decides. */
    public static final class PlainLevel extends LevelConverter {

        @Override
        public String convert(ILoggingEvent event) {
            return ProcessLog.isForeign(event) && event.getLevel() == Level.ERROR
                    ? Level.WARN.toString()
                    : super.convert(event);
        }
    }

    /** An event's message on one line; a library's without words that schedulers take for trouble. */
    public static final class PlainMessage extends MessageConverter {

        @Override
        public String convert(ILoggingEvent event) {
            String line = OneLine.of(super.convert(event));
            return ProcessLog.isForeign(event) ? AlarmingWords.dotted(line) : line;
        }
    }

    /** An event's stack trace. It is indented, so that no text in it looks like an event of its own. */
    public static final class PlainTrace extends RootCauseFirstThrowableProxyConverter {

        @Override
        public String convert(ILoggingEvent event) {
            String trace = super.convert(event)
                    .lines()
                    .map(line -> "    " + OneLine.of(line) + System.lineSeparator())
                    .collect(Collectors.joining());
            return ProcessLog.isForeign(event) ? AlarmingWords.dotted(trace) : trace;
        }
    }
}
