package dev.stockbridge.mycashflow;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The address of a recipient or customer, as the customer typed it. Every part may be missing or empty (contract:
 * MyCashflow quirk 33). All of it is personal.
 *
 * @param country two letters in either case (contract: MyCashflow quirk 32)
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Address(
        @Nullable String company,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String streetAddress,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable String phone,
        @Nullable String email) {

    /** The personal values of this address, to be removed from texts; none of them blank. */
    public List<String> personalValues() {
        return Stream.of(company, firstName, lastName, streetAddress, postalCode, city, phone, email)
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** Whether every part is missing or blank. */
    public boolean isEmpty() {
        return personalValues().isEmpty() && (country == null || country.isBlank());
    }

    @Override
    public String toString() {
        return "Address";
    }

    /** Reads an address; an empty object or list means that there is none (contract: MyCashflow quirk 24). */
    static final class Deserializer extends ValueDeserializer<Address> {

        @Override
        public @Nullable Address deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode block = context.readTree(parser);
            if ((block.isObject() || block.isArray()) && block.isEmpty()) {
                return null;
            }
            return context.readTreeAsValue(block, Address.class);
        }
    }
}
