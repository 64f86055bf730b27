package dev.stockbridge.mycashflow;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Where an order goes, or who ordered, as the customer typed it; every part may be missing or empty (contract: MyCashflow
 * quirk 33). Personal throughout.
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

    /** All that is here and personal, for taking it out of texts. */
    public List<String> personalValues() {
        return Stream.of(company, firstName, lastName, streetAddress, postalCode, city, phone, email)
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** Whether no part of it says anything. */
    public boolean isEmpty() {
        return personalValues().isEmpty() && (country == null || country.isBlank());
    }

    @Override
    public String toString() {
        return "Address";
    }
}
