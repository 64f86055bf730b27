package dev.stockbridge.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the body of a refusal, whose shape nobody promises, into one short plain line without personal data (contract:
 * MyCashflow quirk 9, Ongoing quirk 9).
 */
public final class ErrorText {

    private static final int LONGEST = 200;
    // Nobody reads on after this much, and patterns over an endless line take for ever.
    private static final int ENOUGH_RAW = 65_536;
    private static final int ENOUGH_PLAIN = 4_000;
    private static final Set<String> TELLING =
            Set.of("message", "error", "errors", "code", "modelstate", "title", "detail", "details", "description");
    private static final Set<String> INTERNAL = Set.of("stacktrace", "exceptiontype");
    private static final Pattern UNSEEN = Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("(?s)</?[a-zA-Z!][^>]*(>|$)");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Z}]+");

    private ErrorText() {}

    /** At most 200 characters, with {@code hidden} values, e-mail addresses and phone numbers blotted out; may be empty. */
    public static String of(byte[] body, Collection<String> hidden) {
        String text = new String(body, StandardCharsets.UTF_8);
        String raw = first(ENOUGH_RAW, words(text));
        String plain = BLANKS.matcher(withoutMarkup(raw)).replaceAll(" ").strip();
        // Blotted out before it is cut, so that no half of a value is left at the end.
        return cut(new Redaction(hidden).apply(first(ENOUGH_PLAIN, plain)));
    }

    private static String words(String text) {
        try {
            JsonNode node = Json.MAPPER.readTree(text);
            List<String> found = new ArrayList<>();
            collect(node, false, found);
            if (found.isEmpty()) {
                collect(node, true, found);
            }
            return String.join("; ", found);
        } catch (JacksonException | NumberFormatException e) {
            boolean cutJson =
                    text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
            return cutJson ? text.replaceAll("[{}\\[\\]\"\\\\]+", " ") : text;
        }
    }

    private static void collect(JsonNode node, boolean telling, List<String> found) {
        if (node.isValueNode()) {
            if (telling && !node.isNull() && !node.asString().isBlank()) {
                found.add(node.asString());
            }
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, telling || element.isValueNode(), found));
        } else {
            node.properties().forEach(member -> {
                String name = member.getKey().toLowerCase(Locale.ROOT);
                if (!INTERNAL.contains(name)) {
                    collect(member.getValue(), telling || TELLING.contains(name), found);
                }
            });
        }
    }

    private static String withoutMarkup(String text) {
        String seen = TAG.matcher(UNSEEN.matcher(text).replaceAll(" ")).replaceAll(" ");
        return seen.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#43;", "+")
                .replace("&#64;", "@")
                .replace("&amp;", "&");
    }

    private static String first(int characters, String text) {
        return text.length() <= characters ? text : text.substring(0, characters);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).stripTrailing() + "…";
    }
}
