package dev.stockbridge.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} in both of its forms, seconds and HTTP date (RFC 9110, 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /** The wait asked for, never negative; null if {@code header} asks for none that can be understood. */
    static @Nullable Duration parse(@Nullable String header, Clock clock) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        Duration wait = value.matches("-?\\d{1,12}") ? Duration.ofSeconds(Long.parseLong(value)) : until(value, clock);
        return wait != null && wait.isNegative() ? Duration.ZERO : wait;
    }

    private static @Nullable Duration until(String date, Clock clock) {
        try {
            ZonedDateTime then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(clock.instant(), then);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
