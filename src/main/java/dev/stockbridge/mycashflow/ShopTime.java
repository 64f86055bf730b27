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
 * Reads the shop's time stamps, which carry the shop's own offset (contract: MyCashflow quirk 21). One without an
 * offset is the shop's local time, in the zone that the reader has as its attribute {@link #ZONE}.
 */
final class ShopTime extends ValueDeserializer<OffsetDateTime> {

    static final String ZONE = "zone";

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
            return time instanceof LocalDateTime local
                    ? local.atZone((ZoneId) context.getAttribute(ZONE)).toOffsetDateTime()
                    : (OffsetDateTime) time;
        } catch (DateTimeException e) {
            return context.reportInputMismatch(OffsetDateTime.class, "not a time stamp");
        }
    }
}
