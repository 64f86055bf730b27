package dev.stockbridge.report;

import java.util.regex.Pattern;

/**
 * Text from outside on a line of its own. Nothing in it ends the line, moves a cursor, colours a terminal or turns the
 * direction of reading: what does such things becomes a blank.
 */
public final class OneLine {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private OneLine() {}

    /** As long as {@code text}, and harmless. */
    public static String of(String text) {
        return UNSEEN.matcher(text).replaceAll(" ");
    }
}
