package dev.stockbridge.report;

import java.util.List;
import java.util.Locale;

/**
 * Words that schedulers are told to take for trouble. Text that came from outside may hold them; the output of a run
 * that went well must not.
 */
public final class AlarmingWords {

    private static final List<String> WORDS =
            List.of("error", "exception", "fail", "denied", "fatal", "abend", "not found");

    private AlarmingWords() {}

    /** Whether any of them is in the text, inside a longer word too. */
    public static boolean in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }
}
