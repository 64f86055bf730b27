package dev.stockbridge.http.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"message\":\"Locked\",\"orderId\":null} | Locked",
                "{\"Message\":\"An error has occurred.\"} | An error has occurred.",
                "{\"error\":\"Locked\"} | Locked",
                "{\"ERROR\":{\"Message\":\"Locked\",\"code\":12}} | Locked; 12",
                "{\"errors\":[{\"message\":\"One\"},\"Two\"]} | One; Two",
                "{\"errors\":{\"name\":[\"is too long\"]}} | is too long",
                "{\"Message\":\"Invalid.\",\"ModelState\":{\"o.number\":[\"Required\"]}} | Invalid.; Required",
                "{\"Message\":\"Failed\",\"StackTrace\":\"at Secret.Place\"} | Failed",
                "{\"reason\":\"wrong shape\"} | wrong [removed]",
                "[\"not a list\"] | not a list",
                "\"only text\" | only text",
                "<html><style>b{}</style><body><h1>502</h1><p>Bad&nbsp;Gateway</p></body></html> | 502 Bad Gateway",
                "{\"message\":\"Order <br/>is locked\"} | Order is locked",
                "{\"message\":\"Order is lo | message : Order is [removed]",
                "{\"message\":\"Order is locked\",\"trace\":\"at | Order is locked",
                "Plain words | Plain words",
                "Price &lt;b&gt;below&lt;/b&gt; 3 | Price below 3",
                "404 Not found | 404 Not found",
                "{\"message\":\"two\\r\\nlines\\u0007 \\u202Ereturned\"} | two lines returned",
                "{} | ``",
                "`` | ``",
            })
    void readsAnyShape(String body, String text) {
        assertThat(read(body)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No mail to aino@example.com. | No mail to [removed].",
                "Bad number +358 40 123 4567 given | Bad number [removed] given",
                "Call 0401234567 | Call [removed]",
                "Row 123456 of 12 | Row 123456 of 12",
                "Customer Aino Esimerkki unknown | Customer [removed] unknown",
                "customer ESIMERKKI unknown | customer [removed] unknown",
                "No city Ii in Iisalmi | No city [removed] in [removed]",
                "At Testikatu  1 A 2 | At [removed]",
                "Postcode 0 01 70 is not valid | Postcode [removed] is not valid",
            })
    void takesOutWhatIsPersonal(String message, String text) {
        List<String> personal = List.of("Aino Esimerkki", "Testikatu 1 A 2", "Ii", "00170");

        assertThat(ErrorText.of(bytes("{\"message\":\"" + message + "\"}"), ItemValues.NONE.with(personal)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The payment of the order is open, deliver is not possible | The payment of the order is open, deliver is not possible",
                "Remark 'please DELIVER before' is too long | Remark '[removed]' is too long",
                "Remark: Please deliver before Friday, payment was sent already. | Remark: [removed].",
                "Of Friday, payment was sent or not | Of [removed] or not",
                "Payment to the warehouse | Payment to the warehouse",
            })
    void leavesTheSingleWordsOfACommentInAReason(String message, String text) {
        List<String> personal = List.of(
                Personal.text("Please deliver before  Friday, payment was sent already"), Personal.text("Many thanks"));

        assertThat(ErrorText.of(bytes("{\"message\":\"" + message + "\"}"), ItemValues.NONE.with(personal)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Order 100023 for Testaaja, Testikatu 5 is locked | Order 100023 for [removed] is locked",
                "Article K-1/15 (Kettle) at line 7 of 12345678 | Article K-1/15 ([removed]) at line [removed] of [removed]",
                "model.orderLines[0].articleNumber is required | model.orderLines[0].articleNumber is required",
                "The field goodsOwnerId can't be empty | The field goodsOwnerId can't be empty",
            })
    void keepsKnownWordsAndTheOwnNumbersOfTheItem(String message, String text) {
        ItemValues item = ItemValues.own(100023L, "K-1/15");

        assertThat(ErrorText.of(bytes(message), item)).isEqualTo(text);
    }

    @Test
    void keepsNoOwnValueThatIsPersonal() {
        ItemValues item = ItemValues.own("Aino").with(List.of("Aino Esimerkki"));

        assertThat(ErrorText.of(bytes("Article Aino"), item)).isEqualTo("Article [removed]");
    }

    @Test
    void cutsOnlyAfterTakingOut() {
        String text = ErrorText.of(bytes("order ".repeat(32) + " aino@example.com"), ItemValues.NONE);

        assertThat(text).hasSize(200).endsWith("…").doesNotContain("aino");
    }

    @Test
    void readsNoHalfOfAValueAtTheEndOfWhatIsRead() {
        String start = "order ".repeat(682);
        ItemValues item = ItemValues.NONE.with(List.of("45678"));

        assertThat(start.length()).isEqualTo(4_092);
        assertThat(ErrorText.of(bytes("<i " + " ".repeat(4_080) + "> no 45678"), item))
                .doesNotContain("4567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script ", "<script>", "<!--", "</", "&#", "&", "\\u", "%4", "{\"a\":", "[", "a@", "1 ", "<p>x"
            })
    void readsAtMostFourKilobytesInOnePass(String piece) {
        byte[] body = bytes(piece.repeat(1_000_000));

        assertThat(ErrorText.of(body, ItemValues.NONE)).hasSizeLessThanOrEqualTo(200);
        assertThat(ErrorText.of(body, ItemValues.NONE))
                .isEqualTo(ErrorText.of(Arrays.copyOf(body, 4_097), ItemValues.NONE));
    }

    @Test
    void survivesBytesThatAreNoText() {
        assertThat(ErrorText.of(new byte[] {(byte) 0xff, 0, (byte) 0xfe}, ItemValues.NONE))
                .isEqualTo("[removed]");
    }

    private static String read(String body) {
        return ErrorText.of(bytes(body), ItemValues.NONE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
