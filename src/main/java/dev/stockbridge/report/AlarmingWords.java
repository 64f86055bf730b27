package dev.stockbridge.report;

import java.util.regex.Pattern;

/**
 * Words that schedulers are told to take for trouble. Text that came from outside may hold them; the output of a run
 * that went well must not.
 */
public final class AlarmingWords {

    private static final String WORD = "(?i)(?=error|exception|fail|denied|fatal|abend|not found)";
    private static final Pattern BEGINNING = Pattern.compile(WORD + ".");
    private static final Pattern TWO_LETTERS = Pattern.compile(WORD + "(.)(.)");

    private AlarmingWords() {}

    /** Whether any of them is in the text, inside a longer word too. */
    public static boolean in(String text) {
        return BEGINNING.matcher(text).find();
    }

    /** The text with a dot inside each of them, so that a person reads it and a search does not find it. */
    public static String dotted(String text) {
        return BEGINNING.matcher(text).replaceAll("$0·");
    }

    /** The same JSON, with one letter of each of them written as an escape: whoever parses it reads what was there. */
    public static String escaped(String json) {
        // Not the first letter: it may belong to an escape itself, as the n of \n does.
        return TWO_LETTERS
                .matcher(json)
                .replaceAll(word -> "%s\\\\u%04x"
                        .formatted(word.group(1), (int) word.group(2).charAt(0)));
    }
}
