package dev.stockbridge.http.redaction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word or number of a text.
 *
 * @param from where it begins
 * @param to where it ends, exclusive
 * @param text as it is written
 * @param folded in lower case, without accents: two words that a person would take for one are equal
 */
record Word(int from, int to, String text, String folded) {

    /** The words of a text. What divides them is ASCII that is no letter or digit, punctuation and blanks. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int from = -1;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            if (isPart(sign) || isInside(text, at)) {
                from = from < 0 ? at : from;
            } else if (from >= 0) {
                words.add(of(text, from, at));
                from = -1;
            }
            at += Character.charCount(sign);
        }
        if (from >= 0) {
            words.add(of(text, from, text.length()));
        }
        return words;
    }

    private static Word of(String text, int from, int to) {
        String word = text.substring(from, to);
        return new Word(from, to, word, fold(word));
    }

    /** Whether it consists of digits alone. */
    boolean isNumber() {
        return folded.codePoints().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    /** Whether it is a single letter. */
    boolean isLetter() {
        return text.length() == 1 && !isNumber();
    }

    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(sign -> Character.getType(sign) != Character.NON_SPACING_MARK)
                .forEach(sign -> fold(sign, folded));
        return folded.toString();
    }

    private static void fold(int sign, StringBuilder folded) {
        switch (sign) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case 'ø' -> folded.append('o');
            case 'đ', 'ð' -> folded.append('d');
            case 'ł' -> folded.append('l');
            case 'ı' -> folded.append('i');
            case '’' -> folded.append('\'');
            default -> {
                if (Character.isDigit(sign)) {
                    folded.append(Character.digit(sign, 10));
                } else {
                    folded.appendCodePoint(sign);
                }
            }
        }
    }

    /** Whatever is no known divider may be a letter to somebody, such as the sign for a byte that could not be read. */
    private static boolean isPart(int sign) {
        if (sign < 0x80) {
            return Character.isLetterOrDigit(sign);
        }
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CURRENCY_SYMBOL,
                    Character.MATH_SYMBOL -> false;
            default -> true;
        };
    }

    /** The apostrophe of "can't" and of "O'Neill". */
    private static boolean isInside(String text, int at) {
        return (text.charAt(at) == '\'' || text.charAt(at) == '’')
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }
}
