package dev.stockbridge.cli.text;

import java.util.ArrayList;
import java.util.List;

/** A text in lines of a width. A word that is longer stays whole, for it may be an id, unless it is no word at all. */
public final class WrappedText {

    /** The longest that is taken for a word. */
    static final int LONGEST_WORD = 60;

    private WrappedText() {}

    public static List<String> lines(String text, int width) {
        if (text.length() <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.replaceAll("(\\S{" + LONGEST_WORD + "})", "$1 ").split(" +")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
