package dev.stockbridge.text;

import org.jspecify.annotations.Nullable;

/** Removes from a text what nobody can see and no label, list or document should hold. */
public final class PlainText {

    private static final int NEXT_LINE = 0x85;

    private PlainText() {}

    /**
     * The text without control and format characters and without white space at both ends; empty where there is none.
     * A line break or tab inside becomes one blank, so that two words stay two.
     */
    public static String of(@Nullable String text) {
        var trimmed = trimmed(text);
        if (trimmed.codePoints().noneMatch(PlainText::isInvisible)) {
            return trimmed;
        }
        var plain = new StringBuilder(trimmed.length());
        trimmed.codePoints().forEach(sign -> append(plain, sign));
        return trimmed(plain.toString());
    }

    /** Whether {@link #of} takes anything out of the text besides white space at both ends. */
    public static boolean changes(@Nullable String text) {
        return trimmed(text).codePoints().anyMatch(PlainText::isInvisible);
    }

    /** The text without Unicode white space of any kind at both ends; empty where there is none. */
    public static String trimmed(@Nullable String text) {
        if (text == null) {
            return "";
        }
        int from = 0;
        int to = text.length();
        // White space is never a surrogate pair, so that chars will do.
        while (from < to && isWhiteSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isWhiteSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether Unicode calls this white space, the spaces that do not break a line included. */
    public static boolean isWhiteSpace(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == NEXT_LINE;
    }

    /** Whether this is a control or format character, a line or paragraph separator, or half of a surrogate pair. */
    public static boolean isInvisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void append(StringBuilder plain, int sign) {
        if (!isInvisible(sign)) {
            plain.appendCodePoint(sign);
        } else if (isWhiteSpace(sign) && !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }
}
