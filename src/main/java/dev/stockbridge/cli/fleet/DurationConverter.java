package dev.stockbridge.cli.fleet;

import dev.stockbridge.cli.launch.CommandException;
import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.ITypeConverter;

/** Reads a time such as {@code 50m}, in the way that settings are written. */
final class DurationConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        // A number alone would be milliseconds.
        if (!text.matches("\\d+")) {
            try {
                Duration duration = DurationStyle.detectAndParse(text);
                if (!duration.isZero() && !duration.isNegative()) {
                    return duration;
                }
            } catch (IllegalArgumentException unreadable) {
                // The message below says what can be read.
            }
        }
        throw CommandException.usage("'" + text + "' is no time. Write it as 50m, 2h or 90s.");
    }
}
