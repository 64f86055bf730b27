package dev.stockbridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                "{\"Message\":\"Oops\",\"StackTrace\":\"at Secret.Place\"} | Oops",
                "{\"reason\":\"odd shape\"} | odd shape",
                "[\"just a list\"] | just a list",
                "\"just text\" | just text",
                "<html><style>b{}</style><body><h1>502</h1><p>Bad&nbsp;Gateway</p></body></html> | 502 Bad Gateway",
                "{\"message\":\"Order <br/>is locked\"} | Order is locked",
                "{\"message\":\"Order is lo | message : Order is lo",
                "Plain words | Plain words",
                "{\"message\":\"two\\r\\nlines\\u0007 \\u202Eturned\"} | two lines turned",
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
                "No mail to aino@example.com. | No mail to [removed]",
                "Bad number +358 40 123 4567 given | Bad number [removed] given",
                "Call 0401234567 | Call [removed]",
                "Row 123456 of 12 | Row 123456 of 12",
                "Customer Aino Esimerkki unknown | Customer [removed] unknown",
                "customer ESIMERKKI unknown | customer [removed] unknown",
                "No city Ii in Iisalmi | No city [removed] in Iisalmi",
                "At Testikatu  1 A 2 | At [removed]",
            })
    void takesOutWhatIsPersonal(String message, String text) {
        List<String> personal = List.of("Aino Esimerkki", "Testikatu 1 A 2", "Ii");

        assertThat(ErrorText.of(bytes("{\"message\":\"" + message + "\"}"), personal))
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
                "Thanks to the warehouse | Thanks to the warehouse",
            })
    void leavesTheSingleWordsOfACommentInAReason(String message, String text) {
        List<String> personal = List.of(
                Personal.text("Please deliver before  Friday, payment was sent already"), Personal.text("Many thanks"));

        assertThat(ErrorText.of(bytes("{\"message\":\"" + message + "\"}"), personal))
                .isEqualTo(text);
    }

    @Test
    void cutsOnlyAfterTakingOut() {
        String text = ErrorText.of(bytes("x".repeat(195) + " aino@example.com"), List.of());

        assertThat(text).hasSize(200).endsWith("…").doesNotContain("aino");
    }

    @Test
    void readsAnEndlessLineInNoTimeToSpeakOf() {
        assertThat(ErrorText.of(bytes("<p>" + "x".repeat(5_000_000)), List.of()))
                .hasSize(200);
    }

    @Test
    void survivesBytesThatAreNoText() {
        assertThat(ErrorText.of(new byte[] {(byte) 0xff, 0, (byte) 0xfe}, List.of()))
                .hasSizeLessThan(5);
    }

    private static String read(String body) {
        return ErrorText.of(bytes(body), List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
