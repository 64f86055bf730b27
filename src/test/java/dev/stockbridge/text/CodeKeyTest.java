package dev.stockbridge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which product codes are one code, and which are not. */
class CodeKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NB-Ä1",
                "nb-ä1",
                " NB-Ä1",
                "NB-Ä1\u00A0",
                "\u2007NB-Ä1\u202F",
                "NB-Ä1\u3000",
                "\u0085NB-Ä1",
                "NB-A\u03081",
                "NB\u200B-Ä1",
                "\uFEFFNB-Ä1",
                "NB\u00AD-Ä1",
                "NB-Ä1\u200B \u200B",
                "ＮＢ-Ä１",
                "N\u2060B-Ä1",
                "NB-A\u200D\u03081",
                "NB-Ä1\uFE0F"
            })
    void takesCodesThatLookAlikeForOne(String code) {
        assertThat(CodeKey.of(code)).isEqualTo("nb-ä1");
    }

    @ParameterizedTest
    @CsvSource({"STRAßE, strasse", "STRAẞE, strasse", "ΣΑΣ, σας", "ŉ, ʼn", "ﬁ-1, FI-1", "K, k", "µ, Μ", "ǰ, J̌", "ᾳ, ΑΙ"
    })
    void foldsCaseInFull(String one, String other) {
        assertThat(CodeKey.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"é, e", "ı, i", "A B, AB", "A-1, A1", "A\u0007B, AB", "'', A", "A  B, A B"})
    void keepsCodesApartThatDiffer(String one, String other) {
        assertThat(CodeKey.same(one, other)).isFalse();
    }

    @Test
    @Tag("thorough")
    void isItsOwnKeyForEveryCharacter() {
        for (int sign = 0; sign <= 0xFFFFF; sign++) {
            if (Character.isDefined(sign) && Character.getType(sign) != Character.SURROGATE) {
                var code = "a" + Character.toString(sign) + "b";
                var key = CodeKey.of(code);
                assertThat(CodeKey.of(key)).as("U+%04X", sign).isEqualTo(key);
            }
        }
    }

    @Test
    void leavesCaseAsideForEveryCharacter() {
        for (int sign = 0; sign <= 0x1FFFF; sign++) {
            if (Character.isLetter(sign) && sign != 0x131) {
                var code = Character.toString(sign);
                assertThat(CodeKey.of(code.toUpperCase(Locale.ROOT)))
                        .as("U+%04X", sign)
                        .isEqualTo(CodeKey.of(code));
            }
        }
    }
}
