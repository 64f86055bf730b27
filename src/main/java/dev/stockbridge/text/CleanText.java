package dev.stockbridge.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes characters that nobody can see out of texts on their way to the warehouse: control and format characters, lone
 * surrogates and code points that are no characters. Tells the caller when there was one.
 *
 * <p>A line break or a tab parts words, so a blank takes its place. A joiner (U+200C, U+200D) inside a word is spelling in
 * scripts such as Arabic and Devanagari, and stays there; anywhere else it goes. {@link PlainText}, for names and codes of
 * articles, keeps no joiner and makes one blank of a line break.
 */
public final class CleanText {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final Set<UnicodeScript> WITHOUT_JOINERS = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.UNKNOWN);

    private final Runnable onRemoval;

    /** @param onRemoval told each time that a text held such a character */
    public CleanText(Runnable onRemoval) {
        this.onRemoval = onRemoval;
    }

    /** The text on one line, without white space of any kind around it; empty for null. */
    public String line(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var clean = new StringBuilder(text.length());
        boolean removed = false;
        int before = -1;
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            i += Character.charCount(sign);
            int after = i < text.length() ? text.codePointAt(i) : -1;
            if (isBreak(sign)) {
                clean.append(' ');
            } else if (isInvisible(sign) && !isSpelling(sign, before, after)) {
                removed = true;
                continue;
            } else {
                clean.appendCodePoint(sign);
            }
            before = sign;
        }
        if (removed) {
            onRemoval.run();
        }
        return PlainText.trimmed(clean.toString());
    }

    private static boolean isBreak(int sign) {
        return sign >= '\t' && sign <= '\r'
                || sign == 0x85
                || Character.getType(sign) == Character.LINE_SEPARATOR
                || Character.getType(sign) == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isInvisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            case Character.UNASSIGNED -> (sign & 0xFFFE) == 0xFFFE || sign >= 0xFDD0 && sign <= 0xFDEF;
            default -> false;
        };
    }

    private static boolean isSpelling(int sign, int before, int after) {
        return (sign == JOINER || sign == NON_JOINER) && joins(before) && joins(after);
    }

    private static boolean joins(int sign) {
        return sign >= 0 && !WITHOUT_JOINERS.contains(UnicodeScript.of(sign));
    }
}
