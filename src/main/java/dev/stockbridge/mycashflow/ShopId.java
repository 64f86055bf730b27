package dev.stockbridge.mycashflow;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import dev.stockbridge.http.body.Limits;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * An id in a record of the shop. Null, an empty text, 0, "0" and an absent member all mean that there is none
 * (contract: MyCashflow quirk 26a). An id of a primitive type is required.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonDeserialize(using = ShopId.Deserializer.class)
@interface ShopId {

    /**
     * Reads an id, which is a JSON number or a text that holds a whole number. The member may be a {@code Long}, a
     * {@code long} or a {@code String}.
     */
    final class Deserializer extends ValueDeserializer<Object> {

        private final Class<?> type;

        /** Reads a {@code Long} until the type of the member is known. */
        Deserializer() {
            this(Long.class);
        }

        private Deserializer(Class<?> type) {
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return property == null ? this : new Deserializer(property.getType().getRawClass());
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            String text = text(parser, context);
            if (isNone(text)) {
                return getNullValue(context);
            }
            if (type == String.class) {
                return text;
            }
            return text.matches("-?\\d{1," + Limits.ID_DIGITS + "}") ? Long.valueOf(text) : mismatch(context);
        }

        @Override
        public @Nullable Object getNullValue(DeserializationContext context) {
            return type == long.class ? mismatch(context) : null;
        }

        /** A shop may write an empty list or {@code false} if there is no id (contract: MyCashflow quirk 24). */
        private String text(JsonParser parser, DeserializationContext context) {
            return switch (parser.currentToken()) {
                case VALUE_STRING, VALUE_NUMBER_INT -> parser.getString().strip();
                case VALUE_FALSE -> "";
                case START_ARRAY -> parser.nextToken() == JsonToken.END_ARRAY ? "" : (String) mismatch(context);
                default -> (String) mismatch(context);
            };
        }

        private static boolean isNone(String text) {
            return text.chars().allMatch(digit -> digit == '0');
        }

        private static Object mismatch(DeserializationContext context) {
            return context.reportInputMismatch(Long.class, "not an id");
        }
    }
}
