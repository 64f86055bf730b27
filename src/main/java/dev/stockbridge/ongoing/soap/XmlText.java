package dev.stockbridge.ongoing.soap;

import org.jspecify.annotations.Nullable;

/** Makes texts fit for XML, which has no place for control characters and halves of surrogates. */
final class XmlText {

    private XmlText() {}

    /** The text without what cannot be sent, or null where nothing is left to send. */
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
