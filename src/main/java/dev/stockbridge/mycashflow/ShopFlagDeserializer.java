package dev.stockbridge.mycashflow;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a yes or no in each way a shop writes it; an empty text says neither. */
final class ShopFlagDeserializer extends ValueDeserializer<Boolean> {

    @Override
    public @Nullable Boolean deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.currentToken().isScalarValue()) {
            return mismatch(context);
        }
        return switch (parser.getString().strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            case "" -> null;
            default -> mismatch(context);
        };
    }

    private static Boolean mismatch(DeserializationContext context) {
        return context.reportInputMismatch(Boolean.class, "neither yes nor no");
    }
}
