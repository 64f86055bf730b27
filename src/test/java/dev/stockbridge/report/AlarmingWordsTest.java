package dev.stockbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AlarmingWordsTest {

    private static final String[] WORDS = {"error", "exception", "fail", "denied", "fatal", "abend", "not found"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error: validation failed",
                "NullPointerException",
                "ACCESS DENIED",
                "abendenied",
                "fatalerror",
                "\not found",
                "\not found: \fail and \\fail",
                "\u000error \u001denied",
                "File Not Found",
                "a \"fail\" in \\u0065rror"
            })
    void areBrokenUpForEyesAndKeptForParsers(String text) {
        String json = ReportJson.write(text);

        String escaped = AlarmingWords.escaped(json);

        assertThat(AlarmingWords.in(json)).isTrue();
        assertNone(escaped);
        assertThat(JsonMapper.shared().readValue(escaped, String.class)).isEqualTo(text);
        assertNone(AlarmingWords.dotted(text));
        assertThat(AlarmingWords.dotted(text).replace("·", "")).isEqualTo(text);
    }

    @Test
    void areAllThatIsChanged() {
        String text = "The order is locked (1043), 100 % \\ \"fine\"";

        assertThat(AlarmingWords.in(text)).isFalse();
        assertThat(AlarmingWords.dotted(text)).isEqualTo(text);
        assertThat(AlarmingWords.escaped(text)).isEqualTo(text);
        assertThat(AlarmingWords.dotted("It failed.")).isEqualTo("It f·ailed.");
        assertThat(AlarmingWords.escaped("{\"error\": 1}")).isEqualTo("{\"e\\u0072ror\": 1}");
    }

    private static void assertNone(String text) {
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(WORDS);
        assertThat(AlarmingWords.in(text)).isFalse();
    }
}
