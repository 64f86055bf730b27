package dev.stockbridge.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Blots out personal values: those we know of, and whatever looks like an e-mail address or a phone number. */
final class Redaction {

    private static final String BLOT = "[removed]";
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"'(),;:]+@[^\\s@<>\"'(),;:]+");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d(?:[ ()./-]{0,2}\\d){6,}");

    private final List<String> values;

    Redaction(Collection<String> values) {
        // Longest first, so that a whole name goes before its parts.
        this.values = values.stream()
                .map(value -> value.strip().replaceAll("\\s+", " "))
                .flatMap(value -> Stream.concat(Stream.of(value), partsOf(value)))
                .filter(value -> value.length() > 1)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    String apply(String text) {
        String left = text;
        for (String value : values) {
            left = pattern(value).matcher(left).replaceAll(BLOT);
        }
        left = EMAIL.matcher(left).replaceAll(BLOT);
        return PHONE.matcher(left).replaceAll(BLOT);
    }

    private static Stream<String> partsOf(String value) {
        return Stream.of(value.split("[\\s,]+")).filter(part -> part.length() > 3);
    }

    private static Pattern pattern(String value) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        String quoted = Pattern.quote(value);
        // A short value inside a longer word is chance; a long one is not.
        return value.length() > 3
                ? Pattern.compile(quoted, flags)
                : Pattern.compile("(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])", flags);
    }
}
