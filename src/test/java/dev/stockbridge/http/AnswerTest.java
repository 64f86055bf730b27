package dev.stockbridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

class AnswerTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "'Mon, 23 Nov 2026 02:00:00 GMT', 2026-11-23T02:00:00Z",
                "'Mon, 23 Nov', null",
                "'', null",
            })
    void tellsTheClockOfTheSystem(String date, @Nullable Instant instant) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Date", date);

        assertThat(Answer.of(ResponseEntity.ok().headers(headers).body(new byte[0]))
                        .date())
                .isEqualTo(instant);
        assertThat(answer("").date()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "<html></html>", "{\"a\":", "{} <!-- served by a proxy -->", "{}{}", "nul"})
    void knowsWhatIsNotWholeJson(String body) {
        assertThatExceptionOfType(MalformedAnswer.class)
                .isThrownBy(() -> answer(body).json())
                .withNoCause();
    }

    @Test
    void readsDecimalsToTheLastDigit() throws MalformedAnswer {
        assertThat(answer("{\"a\":0.10000000000000000001}").json().path("a").decimalValue())
                .isEqualTo("0.10000000000000000001");
    }

    private static Answer answer(String body) {
        return Answer.of(ResponseEntity.ok(body.getBytes(StandardCharsets.UTF_8)));
    }
}
