package dev.stockbridge.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an instant. A time without its offset could mean any of two dozen, so it is turned away. */
final class InstantConverter implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException problem) {
            throw new TypeConversionException("'" + text
                    + "' is no instant; write date, time and offset, such as 2026-11-23T00:00:00Z or"
                    + " 2026-11-23T02:00:00+02:00");
        }
    }
}
