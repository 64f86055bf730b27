package dev.stockbridge.cli.text;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.stockbridge.report.AlarmingWords;
import dev.stockbridge.report.OneLine;

/** An event's message on one line, whatever it quotes; a library's without words that schedulers take for trouble. */
public final class PlainMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        String line = OneLine.of(super.convert(event));
        return ProcessLog.isForeign(event) ? AlarmingWords.dotted(line) : line;
    }
}
