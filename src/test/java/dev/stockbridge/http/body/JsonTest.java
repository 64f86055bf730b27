package dev.stockbridge.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonTest {

    record Inner(@Nullable String name) {}

    record Thing(
            long id,
            @Nullable Long count,
            @Nullable BigDecimal price,
            @Nullable Boolean on,
            @Nullable String code,
            @Nullable OffsetDateTime at,
            @Nullable Inner inner) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "12 | 12",
                "\"12\" | 12",
                "\" 12 \" | 12",
                "\"\" | null",
                "\"  \" | null",
                "null | null",
            })
    void readsWholeNumbers(String json, @Nullable Long count) {
        assertThat(thing("\"count\":" + json).count()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"1.5\"", "\"twelve\"", "[1]", "{}"})
    void cutsNoFractionOffAndGuessesNothing(String json) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> thing("\"count\":" + json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "24.90 | 24.90",
                "\"24.90\" | 24.90",
                "24 | 24",
                "1e2 | 1E+2",
                "\"\" | null",
                "null | null",
            })
    void readsDecimalsToTheLastDigit(String json, @Nullable BigDecimal price) {
        assertThat(thing("\"price\":" + json).price()).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {"true | true", "\"true\" | true", "\"\" | null", "1 | true", "0 | false"})
    void readsSwitches(String json, @Nullable Boolean on) {
        assertThat(thing("\"on\":" + json).on()).isEqualTo(on);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e50000000",
                "1e999999999",
                "1e-20000",
                "-1e50",
                "0e50000000",
                "\"1e50000000\"",
                "\"1e99999\"",
                "\"0x10\"",
                "\"NaN\"",
                "true",
                "{}",
                "[1]"
            })
    void readsNoNumberBeyondTheLimits(String json) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> thing("\"price\":" + json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e30", "-12345678901234567890.5", "1e-30", "\"1e3\"", "0.00", "\" 7.5 \""})
    void readsEveryNumberWithinThem(String json) {
        assertThat(thing("\"price\":" + json).price())
                .isEqualByComparingTo(new BigDecimal(json.replace("\"", "").strip()));
    }

    @Test
    void readsNoTextAndNoNestingBeyondTheLimits() {
        var text = "\"code\":\"" + "x".repeat(Limits.TEXT + 1) + "\"";
        var deep = "\"unknown\":" + "[".repeat(Limits.NESTING + 1) + "]".repeat(Limits.NESTING + 1);
        var number = "\"price\":" + "9".repeat(Limits.NUMBER + 1);

        for (var member : List.of(text, deep, number)) {
            assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> thing(member));
        }
    }

    @Test
    void readsACodeThatCameAsANumber() {
        assertThat(thing("\"code\":12").code()).isEqualTo("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"inner\":[]", "\"inner\":null", "\"code\":null", "\"unknown\":{\"a\":[1]}"})
    void takesAnEmptyListOrNullForNoObjectAndIgnoresTheUnknown(String member) {
        assertThat(thing(member).inner()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":null}", "{\"id\":\"\"}"})
    void insistsOnAnId(String json) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Json.MAPPER.readValue(json, Thing.class));
    }

    @Test
    void keepsTheOffset() {
        assertThat(thing("\"at\":\"2026-10-25T03:30:00+03:00\"").at())
                .isEqualTo(OffsetDateTime.parse("2026-10-25T03:30:00+03:00"))
                .hasToString("2026-10-25T03:30+03:00");
    }

    @Test
    void writesDecimalsPlainly() {
        assertThat(Json.MAPPER.writeValueAsString(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(Json.MAPPER
                        .createObjectNode()
                        .put("a", new BigDecimal("0.10"))
                        .toString())
                .isEqualTo("{\"a\":0.10}");
    }

    private static Thing thing(String member) {
        return Json.MAPPER.readValue("{\"id\":1," + member + "}", Thing.class);
    }
}
