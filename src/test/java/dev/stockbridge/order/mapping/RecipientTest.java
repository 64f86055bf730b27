package dev.stockbridge.order.mapping;

import static dev.stockbridge.order.mapping.MappingFixture.parked;
import static dev.stockbridge.order.mapping.MappingFixture.sent;
import static dev.stockbridge.order.mapping.MappingFixture.shipping;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.outcome.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who gets the goods, from an address with holes in it. */
class RecipientTest {

    private static final Map<String, String> PLACES = Map.of(
            "street_address", "/consignee/address1",
            "postal_code", "/consignee/postCode",
            "city", "/consignee/city",
            "country", "/consignee/countryCode",
            "email", "/emailNotification/value",
            "phone", "/smsNotification/value");

    @ParameterizedTest
    @CsvSource({
        "street_address, Kiuaspolku 8",
        "postal_code, 33210",
        "city, Tampere",
        "country, SE",
        "email, ostot@loylymaki.example",
        "phone, 0403330033"
    })
    void takesEachPartThatIsMissingFromTheCustomerAndNoOther(String part, String ofCustomer) {
        var whole = sent(order -> {});

        for (var hole : List.of("", "  ")) {
            var filled = sent(shipping(address -> address.put(part, hole)));
            assertThat(filled.at(PLACES.get(part)).stringValue()).isEqualTo(ofCustomer);
            PLACES.forEach((other, place) -> {
                if (!other.equals(part)) {
                    assertThat(filled.at(place)).isEqualTo(whole.at(place));
                }
            });
        }
    }

    @Test
    void namesThePersonElseTheCompanyElseTheCustomer() {
        assertThat(name(sent(shipping(a -> a.putNull("first_name"))))).isEqualTo("Väisälänen");
        assertThat(name(sent(shipping(RecipientTest::nobody)))).isEqualTo("Akseli Oy");
        assertThat(name(sent(shipping(a -> nobody(a.putNull("company")))))).isEqualTo("Onni Kärppäoja");
        assertThat(name(sent(order -> {
                    nobody(((ObjectNode) order.get("shipping_address")).putNull("company"));
                    nobody((ObjectNode) order.get("customer_information"));
                })))
                .isEqualTo("Löylymäki Oy");
    }

    @Test
    void sendsToTheCustomerWhereThereIsNoDifferentAddress() {
        var body = sent(order -> order.put("different_shipping_address", false));

        assertThat(name(body)).isEqualTo("Onni Kärppäoja");
        assertThat(body.at("/consignee/address1").stringValue()).isEqualTo("Kiuaspolku 8");
        assertThat(body.at("/consignee/countryCode").stringValue()).isEqualTo("SE");
        assertThat(body.at("/emailNotification/value").stringValue()).isEqualTo("ostot@loylymaki.example");
    }

    @Test
    void sendsToTheShippingAddressWhereNobodySaysWhetherItDiffers() {
        assertThat(sent(order -> order.putNull("different_shipping_address"))).isEqualTo(sent(order -> {}));
    }

    @Test
    void sendsToTheCustomerWhereThereIsNoAddressAtAll() {
        assertThat(name(sent(order -> order.putNull("shipping_address")))).isEqualTo("Onni Kärppäoja");
    }

    @ParameterizedTest
    @CsvSource({
        "FI, FI",
        "fi, FI",
        "EL, GR",
        "el, GR",
        "UK, GB",
        "XI, GB",
        "XK, XK",
        "XKX, XK",
        "FIN, FI",
        "swe, SE",
        "USA, US",
        "Suomi, FI",
        "SUOMI, FI",
        "Finland, FI",
        "Ruotsi, SE",
        "Sverige, SE",
        "Sweden, SE",
        "Viro, EE",
        "Estland, EE",
        "Tyskland, DE",
        "Saksa, DE",
        "Germany, DE",
        "Itävalta, AT",
        "Itavalta, AT",
        "Österrike, AT",
        "Kosovo, XK",
        "Iso-Britannia, GB",
        "United Kingdom, GB",
        "Storbritannien, GB",
        "Kreikka, GR",
        "Yhdysvallat, US",
        "Åland, AX",
        "' Suomi ', FI",
        "F.I., FI",
        "Turkey, TR",
        "Türkiye, TR",
        "Turkki, TR",
        "Czech Republic, CZ",
        "Czechia, CZ",
        "Great Britain, GB",
        "Northern Ireland, GB",
        "Hollanti, NL"
    })
    void mapsACountryThatCanOnlyBeOne(String written, String code) {
        assertThat(sent(shipping(address -> address.put("country", written)))
                        .at("/consignee/countryCode")
                        .stringValue())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Narnia", "XX", "F", "1", "Kongo", "ZZZ"})
    void parksACountryThatIsNoneAndNamesIt(String country) {
        var parked = parked(shipping(address -> address.put("country", country)));

        assertThat(parked.reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(parked.detail())
                .isEqualTo(
                        "the country \"" + country + "\" is none that is known; orders.countries can give it a code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Väisälänen", "aino@posti.example", "0401234567", "Lumitie 3", "<script>"})
    void namesNothingElseThatStandsInTheCountrysPlace(String country) {
        assertThat(parked(shipping(address -> address.put("country", country))).detail())
                .isEqualTo("the country is none that is known; orders.countries can give it a code");
    }

    @Test
    void mapsACountryAsConfigured() {
        assertThat(sent(
                                shipping(address -> address.put("country", "great britain")),
                                "countries: {'[Great Britain]': GB, '[Åbo]': FI, Narnia: XN, XI: XI}")
                        .at("/consignee/countryCode")
                        .stringValue())
                .isEqualTo("GB");
        for (var written : Map.of("åbo", "FI", "NARNIA", "XN", "xi", "XI").entrySet()) {
            assertThat(sent(
                                    shipping(address -> address.put("country", written.getKey())),
                                    "countries: {'[Great Britain]': GB, '[Åbo]': FI, Narnia: XN, XI: XI}")
                            .at("/consignee/countryCode")
                            .stringValue())
                    .isEqualTo(written.getValue());
        }
    }

    @Test
    void mapsACountryThatIsConfiguredWithoutBrackets() {
        assertThat(sent(
                                shipping(address -> address.put("country", "Great Britain")),
                                "countries:",
                                "  Great Britain: GB")
                        .at("/consignee/countryCode")
                        .stringValue())
                .isEqualTo("GB");
    }

    @ParameterizedTest
    @CsvSource({
        "street_address, street (street_address)",
        "postal_code, post code (postal_code)",
        "city, city",
        "country, country"
    })
    void parksAnOrderWhoseRecipientLacksAPart(String part, String named) {
        var parked = parked(order -> {
            ((ObjectNode) order.get("shipping_address")).put(part, " ");
            ((ObjectNode) order.get("customer_information")).putNull(part);
        });

        assertThat(parked.reason()).isEqualTo(Reason.ADDRESS_INCOMPLETE);
        assertThat(parked.detail()).isEqualTo("the recipient has no " + named);
    }

    @Test
    void parksAnOrderWithoutARecipientsName() {
        var parked = parked(order -> List.of("shipping_address", "customer_information")
                .forEach(block -> nobody(((ObjectNode) order.get(block)).put("company", ""))));

        assertThat(parked.reason()).isEqualTo(Reason.ADDRESS_INCOMPLETE);
        assertThat(parked.detail()).isEqualTo("the recipient has no name (first_name, last_name, company)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HK", "AE", "IE"})
    void needsNoPostCodeWhereTheCountryHasNone(String country) {
        var body = sent(order -> {
            ((ObjectNode) order.get("shipping_address")).put("postal_code", "").put("country", country);
            ((ObjectNode) order.get("customer_information")).put("postal_code", "");
        });

        assertThat(body.at("/consignee/countryCode").stringValue()).isEqualTo(country);
    }

    @Test
    void needsNoAddressForAnOrderThatShipsNothing() {
        var mapped = MappingFixture.map(MappingFixture.order(order -> {
            order.putNull("shipping_address").putNull("customer_information");
            ((ObjectNode) order.at("/products/0")).put("download_id", 5);
        }));

        assertThat(mapped)
                .isInstanceOfSatisfying(
                        MappedOrder.Ready.class,
                        ready -> assertThat(ready.document().orderLines()).isEmpty());
    }

    private static String name(JsonNode body) {
        return body.at("/consignee/name").stringValue();
    }

    private static void nobody(ObjectNode address) {
        address.put("first_name", "").putNull("last_name");
    }
}
