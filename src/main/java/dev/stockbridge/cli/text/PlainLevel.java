package dev.stockbridge.cli.text;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.pattern.LevelConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The level of an event. A library's highest is a warning to us: whether the run went well, its end decides. */
public final class PlainLevel extends LevelConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return ProcessLog.isForeign(event) && event.getLevel() == Level.ERROR
                ? Level.WARN.toString()
                : super.convert(event);
    }
}
