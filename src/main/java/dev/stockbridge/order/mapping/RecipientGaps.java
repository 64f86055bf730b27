package dev.stockbridge.order.mapping;

import dev.stockbridge.ongoing.Consignee;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a recipient lacks for goods to reach it, by the names of the members. */
final class RecipientGaps {

    /**
     * Countries without post codes, or where addresses are complete without one (Ireland). Hong Kong, the Emirates and most
     * of the others have no system of them at all.
     */
    private static final Set<String> WITHOUT_POST_CODES = Set.of(
            "AE", "AG", "AN", "AO", "AW", "BF", "BI", "BJ", "BO", "BQ", "BS", "BW", "BZ", "CD", "CF", "CG", "CI", "CK",
            "CM", "CW", "DJ", "DM", "ER", "FJ", "GA", "GD", "GH", "GM", "GN", "GQ", "GY", "HK", "IE", "JM", "KI", "KM",
            "KN", "KP", "LC", "LY", "ML", "MO", "MR", "MW", "NA", "NR", "NU", "PA", "QA", "RW", "SB", "SC", "SL", "SO",
            "SR", "SS", "ST", "SX", "SY", "TD", "TG", "TK", "TL", "TO", "TT", "TV", "TZ", "UG", "VU", "WS", "YE", "ZM",
            "ZW");

    private RecipientGaps() {}

    /** The parts that are missing, in the order of an address; empty when it is complete. */
    static List<String> of(Consignee consignee) {
        var missing = new ArrayList<String>();
        if (isMissing(consignee.name())) {
            missing.add("name (first_name, last_name, company)");
        }
        if (isMissing(consignee.address1())) {
            missing.add("street (street_address)");
        }
        if (isMissing(consignee.postCode()) && hasPostCodes(consignee.countryCode())) {
            missing.add("post code (postal_code)");
        }
        if (isMissing(consignee.city())) {
            missing.add("city");
        }
        if (isMissing(consignee.countryCode())) {
            missing.add("country");
        }
        return List.copyOf(missing);
    }

    /** For a person, without any value. */
    static String inWords(Consignee consignee, MissingAddressParts lost) {
        var because = lost.inWords();
        return "the recipient has no " + String.join(", ", of(consignee)) + (because.isEmpty() ? "" : "; " + because);
    }

    private static boolean hasPostCodes(@Nullable String country) {
        return country == null || !WITHOUT_POST_CODES.contains(country);
    }

    private static boolean isMissing(@Nullable String part) {
        return part == null || part.isBlank();
    }
}
