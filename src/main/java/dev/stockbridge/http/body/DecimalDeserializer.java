package dev.stockbridge.http.body;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a decimal number, as a number or as a text, within {@link Limits}; an empty text or list says none. */
final class DecimalDeserializer extends ValueDeserializer<BigDecimal> {

    private static final String DECIMAL = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?";

    @Override
    public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        BigDecimal number = switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_STRING -> ofText(parser.getString().strip(), context);
            case START_ARRAY -> parser.nextToken() == JsonToken.END_ARRAY ? null : mismatch(context);
            default -> mismatch(context);
        };
        return number == null || Limits.allow(number) ? number : mismatch(context);
    }

    private static @Nullable BigDecimal ofText(String text, DeserializationContext context) {
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= Limits.NUMBER && text.matches(DECIMAL) ? new BigDecimal(text) : mismatch(context);
    }

    private static BigDecimal mismatch(DeserializationContext context) {
        return context.reportInputMismatch(BigDecimal.class, "not a number within the limits");
    }
}
