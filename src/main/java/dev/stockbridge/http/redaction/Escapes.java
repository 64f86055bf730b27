package dev.stockbridge.http.redaction;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.springframework.web.util.HtmlUtils;

/** Undoes the ways in which a text is written inside HTML, JSON or an address, however often one is inside another. */
final class Escapes {

    private static final int ROUNDS = 16;

    private final String text;
    private final StringBuilder decoded = new StringBuilder();
    private int at;

    private Escapes(String text) {
        this.text = text;
    }

    /** The plain text: decoded, without markup, signs that cannot be seen or their blanks, in compatibility form. */
    static String undo(String text) {
        String before = text;
        for (int round = 0; round < ROUNDS; round++) {
            String after = normal(HtmlUtils.htmlUnescape(new Escapes(Markup.strip(before)).all()));
            if (after.equals(before)) {
                break;
            }
            before = after;
        }
        return before;
    }

    /** Compatibility form without format characters, which are no blanks: a soft hyphen divides no word. */
    static String normal(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(sign -> !isUnseen(sign))
                .forEach(seen::appendCodePoint);
        return seen.toString();
    }

    private static boolean isUnseen(int sign) {
        return Character.getType(sign) == Character.FORMAT
                || sign == 0x034F
                || sign >= 0xFE00 && sign <= 0xFE0F
                || sign >= 0xE0100 && sign <= 0xE01EF;
    }

    private String all() {
        while (at < text.length()) {
            char sign = text.charAt(at);
            boolean taken = switch (sign) {
                case '&' -> entity();
                case '\\' -> backslash();
                case '%' -> percent();
                default -> false;
            };
            if (!taken) {
                decoded.append(sign);
                at++;
            }
        }
        return decoded.toString();
    }

    /** By its number, with or without a semicolon. HtmlUtils knows those with a name, and not the signs beyond 65,535. */
    private boolean entity() {
        if (!text.startsWith("&#", at)) {
            return false;
        }
        int radix = text.startsWith("x", at + 2) || text.startsWith("X", at + 2) ? 16 : 10;
        int from = radix == 16 ? at + 3 : at + 2;
        int end = from;
        int code = 0;
        for (; end < text.length() && Character.digit(text.charAt(end), radix) >= 0; end++) {
            code = Math.min(code * radix + Character.digit(text.charAt(end), radix), Character.MAX_CODE_POINT + 1);
        }
        if (end == from) {
            return false;
        }
        decoded.appendCodePoint(code > 0 && code <= Character.MAX_CODE_POINT ? code : 0xFFFD);
        at = text.startsWith(";", end) ? end + 1 : end;
        return true;
    }

    private boolean backslash() {
        if (at + 1 == text.length()) {
            return false;
        }
        switch (text.charAt(at + 1)) {
            case 'u', 'U' -> {
                return code(at + 2, 4);
            }
            case 'x' -> {
                return code(at + 2, 2);
            }
            case 'n', 'r', 't' -> decoded.append(' ');
            case '"', '/', '\\' -> decoded.append(text.charAt(at + 1));
            default -> {
                return false;
            }
        }
        at += 2;
        return true;
    }

    private boolean percent() {
        if (text.startsWith("u", at + 1)) {
            return code(at + 2, 4);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (text.startsWith("%", at) && hex(at + 1, 2) >= 0) {
            bytes.write(hex(at + 1, 2));
            at += 3;
        }
        decoded.append(text(bytes.toByteArray()));
        return bytes.size() > 0;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // An address in the older way of writing.
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private boolean code(int from, int digits) {
        int value = hex(from, digits);
        if (value < 0) {
            return false;
        }
        // Halves of a pair come one after the other, and are one sign again.
        decoded.append((char) value);
        at = from + digits;
        return true;
    }

    private int hex(int from, int digits) {
        if (from + digits > text.length()) {
            return -1;
        }
        int value = 0;
        for (int digit = from; digit < from + digits; digit++) {
            int next = Character.digit(text.charAt(digit), 16);
            if (next < 0) {
                return -1;
            }
            value = value * 16 + next;
        }
        return value;
    }
}
