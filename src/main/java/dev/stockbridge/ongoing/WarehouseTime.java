package dev.stockbridge.ongoing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the warehouse's times: UTC with any number of fraction digits, or a date (contract: Ongoing quirk 26). */
final class WarehouseTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);

    private static final int LAST_YEAR = 9999;

    private WarehouseTime() {}

    /**
     * The instant, which is the start of the day for a date; null for anything else and for times after the year 9999.
     */
    static @Nullable Instant instant(JsonNode member) {
        String text = Nodes.text(member);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text, FORM).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
            OffsetDateTime read =
                    time instanceof LocalDateTime local ? local.atOffset(ZoneOffset.UTC) : OffsetDateTime.from(time);
            return read.getYear() < 1 || read.getYear() > LAST_YEAR ? null : read.toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
