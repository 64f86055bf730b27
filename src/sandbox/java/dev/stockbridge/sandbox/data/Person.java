package dev.stockbridge.sandbox.data;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A made-up customer. Their details are the personal data that must not be found anywhere but in the two systems. */
public record Person(
        @Nullable String company,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable String phone,
        @Nullable String email) {

    public static final List<Person> ALL = List.of(
            new Person(
                    null,
                    "Aino",
                    "Väisälänen",
                    "Hämähäkkikuja 17 B 4",
                    "00170",
                    "Helsinki",
                    "FI",
                    "+358401110017",
                    "aino.vaisalanen@posti.example"),
            new Person(
                    null,
                    "Onni",
                    "Kärppäoja",
                    "Lumikinttaantie 3",
                    "96190",
                    "Rovaniemi",
                    "fi",
                    "0402220096",
                    "onni@karppaoja.example"),
            new Person(
                    "Löylymäki Oy",
                    null,
                    null,
                    "Kiuaspolku 8",
                    "33210",
                    "Tampere",
                    "FI",
                    "+358403330033",
                    "ostot@loylymaki.example"),
            new Person(
                    "Åkerö Trädgård AB",
                    "Örjan",
                    "Åkerström",
                    "Björnbärsgränd 21",
                    "11846",
                    "Stockholm",
                    "SE",
                    "+46704440118",
                    "orjan@akero.example"),
            new Person(
                    null,
                    "Sigrún",
                    "Þórðardóttir",
                    "Skólavörðustígur 99",
                    "101",
                    "Reykjavík",
                    "is",
                    "+3545550101",
                    "sigrun@thordar.example"),
            new Person(
                    null,
                    "Kjell-Åge",
                    "Bjørnsæter",
                    "Tyttebærveien 55",
                    "0855",
                    "Oslo",
                    "NO",
                    "+4796660855",
                    "kjell@bjornsaeter.example"),
            new Person(
                    null,
                    "Jürgen",
                    "Straßenmüller",
                    "Gänseblümchenweg 12a",
                    "20095",
                    "Hamburg",
                    "de",
                    "+491707770020",
                    "juergen@strassenmueller.example"),
            new Person(
                    null,
                    "Elina",
                    "O'Hiltunen-\"Sepäntytär\"",
                    "Rantatie 1; c/o <Kylä>",
                    "70100",
                    "Kuopio",
                    "Fi",
                    "+358408880070",
                    "elina+tilaus@hiltunen.example"));

    /** All that must be found nowhere, but the country. */
    public List<String> values() {
        return Stream.of(company, firstName, lastName, street, postalCode, city, phone, email)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The person as the shop's {@code customer_information}. */
    ObjectNode customerInformation() {
        return address().put("vat_code", company == null ? null : "FI12345671");
    }

    /** The person as the shop's {@code shipping_address}. */
    ObjectNode address() {
        return SandboxJson.object()
                .put("company", company)
                .put("first_name", firstName)
                .put("last_name", lastName)
                .put("street_address", street)
                .put("postal_code", postalCode)
                .put("city", city)
                .put("country", country)
                .put("phone", phone)
                .put("email", email);
    }

    public static ObjectNode emptyAddress() {
        return new Person(null, null, null, null, null, null, null, null, null).address();
    }
}
