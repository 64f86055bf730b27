package dev.stockbridge.cli.text;

import ch.qos.logback.classic.pattern.RootCauseFirstThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.stockbridge.report.AlarmingWords;
import dev.stockbridge.report.OneLine;
import java.util.stream.Collectors;

/** An event's stack trace. It is indented, so that no text in it passes for an event of its own. */
public final class PlainTrace extends RootCauseFirstThrowableProxyConverter {

    @Override
    public String convert(ILoggingEvent event) {
        String trace = super.convert(event)
                .lines()
                .map(line -> "    " + OneLine.of(line) + System.lineSeparator())
                .collect(Collectors.joining());
        return ProcessLog.isForeign(event) ? AlarmingWords.dotted(trace) : trace;
    }
}
