package dev.stockbridge.sandbox.shop;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The shop's time stamps: kept in UTC, shown with Helsinki's offset of that moment, to the second. */
final class ShopTimestamps {

    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private ShopTimestamps() {}

    static String stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String shown(String text, boolean utc) {
        return FORM.format(Instant.parse(text).atZone(utc ? ZoneOffset.UTC : HELSINKI));
    }

    /** A filter's value, with an offset or in shop-local time without one. */
    static Instant parsed(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(HELSINKI).toInstant();
    }
}
