package dev.stockbridge.mycashflow;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A boolean in a record of the shop, written as a boolean, as 0 or 1, or as one of these in a text (contract:
 * MyCashflow quirk 26a).
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonDeserialize(using = ShopFlag.Deserializer.class)
@interface ShopFlag {

    /** Reads a boolean in all of these forms; an empty text is null. */
    final class Deserializer extends ValueDeserializer<Boolean> {

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
}
