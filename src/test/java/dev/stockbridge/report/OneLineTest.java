package dev.stockbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n", "\r", "\t", "\u001b", "\u0007", "\u0000", "\u007f", "\u0085", "\u009b", "\u2028", "\u2029",
                "\u202e", "\u2066", "\u200b", "\ufeff"
            })
    void takesOutWhatCommandsATerminalOrHidesText(String sign) {
        assertThat(OneLine.of("A" + sign + "B")).isEqualTo("A B");
    }

    @Test
    void leavesWordsOfAnyLanguageAlone() {
        String text = "Käsintehty sähkösauna – 5 × 3,20 € №7 日本 🧖 <b>'\"&=+-@";

        assertThat(OneLine.of(text)).isEqualTo(text);
    }
}
