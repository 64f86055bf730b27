package dev.stockbridge.http.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.fault.Spellings;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a system writes a customer's data into a refusal, none of it is left, and what it says is. */
class RefusalSpellingsTest {

    @ParameterizedTest
    @MethodSource("spellings")
    void keepsNothingOfAKnownPerson(String spelling) {
        for (Person person : Person.ALL) {
            ItemValues item = ItemValues.own(100023).with(person.values());
            String text = refusal(person, spelling, item);

            assertThat(text).startsWith("Order 100023 is locked for [removed]").endsWith("and can not be changed");
            assertThat(left(text)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void keepsNothingOfAPersonThatNobodyNamed(String spelling) {
        for (Person person : Person.ALL) {
            String text = refusal(person, spelling, ItemValues.own(100023));

            assertThat(left(text)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void keepsNoNumberOfAPersonWhereAllWordsAreKnown(String spelling) {
        for (String number : List.of("00170", "96190", "101", "0402220096", "+358401110017")) {
            String body = "The value " + Spellings.ALL.get(spelling).apply(number) + " is not valid";
            String text = ErrorText.of(body.getBytes(StandardCharsets.UTF_8), ItemValues.NONE.with(List.of(number)));

            assertThat(text).startsWith("The value ").endsWith(" is not valid");
            assertThat(text.replaceAll("[^0-9]", "")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order 100023 can not be updated",
                "Order 100023 is already cancelled",
                "Goods are allocated to order 100023",
                "The order can not be updated since picking has started.",
                "Could not find VAT code with percent 25.5",
                "Article number is held by article 100023",
                "The article belongs to another goods owner",
                "There is no article with this system id.",
                "An article needs a number.",
                "The number is taken.",
                "Login failed: wrong user name or password.",
                "Unknown goods owner.",
                "No such order status",
                "Not a valid filter",
                "The order must have exactly one payment",
                "The order can't be cancelled",
                "The shipment can't be completed",
                "The payment can't be activated",
                "Klarna refused to activate the payment",
                "Stock of this item is not tracked",
                "Stock item not found",
                "The request is invalid.",
                "An error has occurred.",
                "Server was unable to read request. ---> There is an error in XML document (10, 27). ---> Input string was"
                        + " not in a correct format.",
                "Server did not recognize the value of HTTP Header SOAPAction.",
                "No HTTP resource was found that matches the request URI.",
                "404.15 - query string too long",
                "The field articleName must be a string with a maximum length of 200.",
                "'deliveryDate' must be a valid date in the format yyyy-MM-dd",
                "Ordern är låst och kan inte ändras",
                "Tilausta ei voi peruuttaa, koska käsittely on kesken",
            })
    void keepsTheWholeOfWhatTheSystemsAreKnownToSay(String message) {
        assertThat(ErrorText.of(message.getBytes(StandardCharsets.UTF_8), ItemValues.own(100023)))
                .isEqualTo(message);
    }

    static Set<String> spellings() {
        return Spellings.ALL.keySet();
    }

    private static String refusal(Person person, String spelling, ItemValues item) {
        String quoted =
                person.values().stream().map(Spellings.ALL.get(spelling)).collect(Collectors.joining(", "));
        String body = "Order 100023 is locked for " + quoted + " and can not be changed";
        return ErrorText.of(body.getBytes(StandardCharsets.UTF_8), item);
    }

    /** Everything but the message itself and the blots. */
    private static String left(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (String known : List.of("order 100023 is locked for", "and can not be changed", "[removed]")) {
            plain = plain.replace(known, "");
        }
        return plain.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
