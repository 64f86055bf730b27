package dev.stockbridge.settings.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the placeholders of one text: {@code ${NAME}}, {@code ${NAME:otherwise}}, and <code>\${</code> for the signs
 * themselves, as Spring writes them.
 */
final class PlaceholderText {

    /** What each placeholder begins with. */
    static final String START = "${";

    private final Function<String, @Nullable Found> lookUp;
    private final Set<String> missing = new LinkedHashSet<>();
    private final List<String> open = new ArrayList<>();

    /** @param lookUp the value of a name; null where there is none */
    PlaceholderText(Function<String, @Nullable Found> lookUp) {
        this.lookUp = lookUp;
    }

    /**
     * The value behind a name.
     *
     * @param literal whether it is used as it is, even if it looks like a placeholder
     */
    record Found(String value, boolean literal) {}

    /** The names that have no value, in the order in which they were met. */
    Set<String> missing() {
        return missing;
    }

    /** The text with values in place of its placeholders; one without a value stays as it is written. */
    String resolve(String text) {
        var result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int start = text.indexOf(START, at);
            int end = start < 0 ? -1 : end(text, start);
            if (end < 0) {
                return result.append(text, at, text.length()).toString();
            }
            if (start > at && text.charAt(start - 1) == '\\') {
                result.append(text, at, start - 1).append(START);
                at = start + START.length();
            } else {
                result.append(text, at, start).append(value(text.substring(start + START.length(), end)));
                at = end + 1;
            }
        }
        return result.toString();
    }

    /** What stands between the braces: a name, and behind its first colon what holds where the name has no value. */
    private String value(String inside) {
        int colon = topLevelColon(inside);
        String name = resolve(colon < 0 ? inside : inside.substring(0, colon));
        Found found = open.contains(name) ? null : lookUp.apply(name);
        if (found != null) {
            return found.literal ? found.value : nested(name, found.value);
        }
        if (colon >= 0) {
            return resolve(inside.substring(colon + 1));
        }
        missing.add(name);
        return START + inside + "}";
    }

    private String nested(String name, String value) {
        open.add(name);
        String result = resolve(value);
        open.remove(name);
        return result;
    }

    /** Where the placeholder that begins here ends; negative where it does not end. */
    private static int end(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            depth += depth(text.charAt(i));
            if (depth == 0 && text.charAt(i) == '}') {
                return i;
            }
        }
        return -1;
    }

    private static int topLevelColon(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += depth(text.charAt(i));
            if (depth == 0 && text.charAt(i) == ':') {
                return i;
            }
        }
        return -1;
    }

    private static int depth(char sign) {
        return sign == '{' ? 1 : sign == '}' ? -1 : 0;
    }
}
