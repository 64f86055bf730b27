package dev.stockbridge.http.redaction;

import java.nio.charset.StandardCharsets;

/**
 * Reads the body of a refusal, whose shape nobody promises, into one short plain line without personal data (contract:
 * MyCashflow quirk 9, Ongoing quirk 9). Only known words are kept: what is written in a way that nobody foresaw is lost
 * rather than quoted.
 */
public final class ErrorText {

    private static final int LONGEST = 200;
    private static final int ENOUGH = 4_096;

    private ErrorText() {}

    /** At most 200 characters of the first 4,096 bytes, of a refusal of this item; may be empty. */
    public static String of(byte[] body, ItemValues item) {
        String plain = Escapes.undo(RefusalText.of(start(body)));
        return cut(oneLine(Redaction.of(plain, item)));
    }

    private static String start(byte[] body) {
        if (body.length <= ENOUGH) {
            return new String(body, StandardCharsets.UTF_8);
        }
        String start = new String(body, 0, ENOUGH, StandardCharsets.UTF_8);
        // The last word may be half of one.
        int end = start.length();
        while (end > 0 && (Character.isLetterOrDigit(start.charAt(end - 1)) || start.charAt(end - 1) == '\uFFFD')) {
            end--;
        }
        return start.substring(0, end);
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (char sign : text.toCharArray()) {
            if (sign != ' ') {
                line.append(sign);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).stripTrailing() + "…";
    }
}
