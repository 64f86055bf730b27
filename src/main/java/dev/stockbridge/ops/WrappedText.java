package dev.stockbridge.ops;

import java.util.ArrayList;
import java.util.List;

/** A text in lines of a width. A word that is longer has a line of its own and is never cut: it may be an id. */
final class WrappedText {

    private WrappedText() {}

    static List<String> lines(String text, int width) {
        if (text.length() <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" +")) {
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
