package dev.stockbridge.mycashflow;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads the shop's time stamps, which carry the shop's own offset (contract: MyCashflow quirk 21). A time without an
 * offset is the shop's local time, in the zone of the reader's attribute {@link #ZONE}. A time after the year 9999 is
 * read as null, since neither the database nor another system accepts it.
 */
final class ShopTime extends ValueDeserializer<OffsetDateTime> {

    static final String ZONE = "zone";

    private static final int LAST_YEAR = 9999;

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm:ss[.SSSSSS][.SSS][XXX][XX]");

    @Override
    public @Nullable OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getValueAsString();
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            TemporalAccessor time = FORM.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
            OffsetDateTime read = time instanceof LocalDateTime local
                    ? local.atZone((ZoneId) context.getAttribute(ZONE)).toOffsetDateTime()
                    : (OffsetDateTime) time;
            return read.getYear() < 1 || read.getYear() > LAST_YEAR ? null : read;
        } catch (DateTimeException e) {
            return context.reportInputMismatch(OffsetDateTime.class, "not a time stamp");
        }
    }
}
