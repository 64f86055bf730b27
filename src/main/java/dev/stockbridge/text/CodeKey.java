package dev.stockbridge.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * What two product codes have in common when the other side may take them for one: compatibility forms, case, characters
 * that cannot be seen, and white space at both ends. Accents count: a warehouse that ignores them is told by its answers.
 */
public final class CodeKey {

    private static final int DOTLESS_I = 0x131;

    private CodeKey() {}

    /** The key of a code; codes with one key are one code. The key of a key is the key itself. */
    public static String of(String code) {
        var visible = Normalizer.normalize(withoutIgnorable(code), Form.NFKC);
        return PlainText.trimmed(Normalizer.normalize(folded(visible), Form.NFKC));
    }

    /** Whether these are one code. */
    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }

    /** Full case folding: through upper case, where ß is SS, and back by single characters, where a word's end is none. */
    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (sign == DOTLESS_I) {
                folded.appendCodePoint(sign);
            } else {
                Character.toString(Character.toLowerCase(sign))
                        .toUpperCase(Locale.ROOT)
                        .codePoints()
                        .map(Character::toLowerCase)
                        .forEach(folded::appendCodePoint);
            }
        });
        return folded.toString();
    }

    private static String withoutIgnorable(String code) {
        var visible = new StringBuilder(code.length());
        code.codePoints().filter(sign -> !isIgnorable(sign)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Format characters, and what else Unicode has in texts for their looks alone. */
    private static boolean isIgnorable(int sign) {
        return Character.getType(sign) == Character.FORMAT
                || sign == 0x34F
                || sign == 0x115F
                || sign == 0x1160
                || sign == 0x3164
                || sign == 0xFFA0
                || sign >= 0x180B && sign <= 0x180F
                || sign >= 0xFE00 && sign <= 0xFE0F
                || sign >= 0xE0100 && sign <= 0xE01EF;
    }
}
