package dev.stockbridge.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} in both of its forms, seconds and HTTP date (RFC 9110, 10.2.3). */
public final class RetryAfter {

    private RetryAfter() {}

    /**
     * The wait asked for, never negative; null if {@code header} asks for none that can be understood.
     *
     * @param now the time by the clock of whoever asks, which a date is meant by
     */
    public static @Nullable Duration parse(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        Duration wait = value.matches("-?\\d{1,12}") ? Duration.ofSeconds(Long.parseLong(value)) : until(value, now);
        return wait != null && wait.isNegative() ? Duration.ZERO : wait;
    }

    private static @Nullable Duration until(String date, Instant now) {
        try {
            ZonedDateTime then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(now, then);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
