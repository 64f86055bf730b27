package dev.stockbridge.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is left of a text before it is sent. */
class PlainTextTest {

    @Test
    void removesControlAndFormatCharacters() {
        assertThat(PlainText.of("Villa\u0007pai\u00ADta\uFEFF \uD83D 6430\u200B01\u202E"))
                .isEqualTo("Villapaita  643001");
        assertThat(PlainText.changes("Villa\u0007paita")).isTrue();
    }

    @Test
    void keepsTwoWordsApartAtALineBreak() {
        assertThat(PlainText.of("Villa\r\npaita\tS\u2028M")).isEqualTo("Villa paita S M");
    }

    @Test
    void trimsWhiteSpaceOfEveryKind() {
        assertThat(PlainText.of("\u00A0\u2007 Tee \u3000\u0085")).isEqualTo("Tee");
        assertThat(PlainText.changes("\u00A0Tee\n")).isFalse();
        assertThat(PlainText.of(null)).isEmpty();
        assertThat(PlainText.of(" \u200B ")).isEmpty();
    }

    @Test
    void leavesEverythingElse() {
        assertThat(PlainText.of("Kynttilä <b>é</b> \uD83D\uDD6F 日本")).isEqualTo("Kynttilä <b>é</b> \uD83D\uDD6F 日本");
    }
}
