package dev.stockbridge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    private final AtomicInteger removals = new AtomicInteger();
    private final CleanText clean = new CleanText(removals::incrementAndGet);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0001",
                "\u001B",
                "\u007F",
                "\u009F",
                "\u00AD",
                "\u200B",
                "\u200C",
                "\u200D",
                "\u200E",
                "\u202E",
                "\u2060",
                "\u2066",
                "\uFEFF",
                "\uFFFE",
                "\uFDD0",
                "\uD800",
                "\uDC00",
                "\uDB40\uDC41"
            })
    void takesOutWhatNobodyCanSee(String sign) {
        assertThat(clean.line(sign + "Lumi" + sign + "tie " + sign + "3" + sign))
                .isEqualTo("Lumitie 3");
        assertThat(removals).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Väisälänen",
                "O'Hiltunen-\"Sepäntytär\"",
                "c/o <Kylä>; 1",
                "Þórðardóttir",
                "山田太郎",
                "e\u0301",
                "🏠 3",
                "👍🏽",
                "❤\uFE0F",
                "a\u00A0b",
                "a\u3000b"
            })
    void keepsWhatIsText(String text) {
        assertThat(clean.line(text)).isEqualTo(text);
        assertThat(removals).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"می\u200Cخواهم", "क्\u200Dष", "শ্\u200Cর"})
    void keepsAJoinerInsideOfAWordThatIsSpelledWithIt(String word) {
        assertThat(clean.line("\u200D" + word + "\u200C")).isEqualTo(word);
        assertThat(removals).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"'a\nb'", "'a\tb'", "'a\rb'", "'a\u0085b'", "'a\u2028b'", "'a\u2029b'", "'a\u000Bb'"})
    void writesABlankForABreak(String text) {
        assertThat(clean.line(text)).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0", "\u2003", "\u3000", "\u202F", "\n", "\t", "\u2028"})
    void takesOffWhiteSpaceOfEveryKindAroundTheText(String blank) {
        assertThat(clean.line(blank + "a b" + blank)).isEqualTo("a b");
        assertThat(removals).hasValue(0);
    }

    @Test
    void takesNullForNothing() {
        assertThat(clean.line(null)).isEmpty();
        assertThat(clean.line("\u200B")).isEmpty();
    }
}
