package dev.stockbridge.ongoing.soap;

import org.jspecify.annotations.Nullable;

/** Removes the characters that XML does not allow: control characters and unpaired surrogates. */
final class XmlText {

    private XmlText() {}

    /** The text without these characters, or null if nothing is left. */
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::fits).forEach(clean::appendCodePoint);
        return clean.toString().isBlank() ? null : clean.toString();
    }

    private static boolean fits(int sign) {
        if (sign == '\t' || sign == '\n' || sign == '\r') {
            return true;
        }
        int type = Character.getType(sign);
        return type != Character.CONTROL && type != Character.SURROGATE && sign != 0xFFFE && sign != 0xFFFF;
    }
}
