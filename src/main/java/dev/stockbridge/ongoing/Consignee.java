package dev.stockbridge.ongoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The recipient of the goods. All of it is personal and never shown.
 *
 * @param countryCode ISO 3166 alpha-2, upper case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Consignee(
        @Nullable String name,
        @Nullable String address1,
        @Nullable String postCode,
        @Nullable String city,
        @Nullable String countryCode) {

    @Override
    public String toString() {
        return "Consignee";
    }
}
