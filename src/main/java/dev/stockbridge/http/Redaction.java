package dev.stockbridge.http;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Blots out personal values: those we know of, and whatever looks like an e-mail address or a phone number. */
final class Redaction {

    private static final String BLOT = "[removed]";
    private static final int RUN = 3;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"'(),;:]+@[^\\s@<>\"'(),;:]+");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d(?:[ ()./-]{0,2}\\d){6,}");

    private final List<Pattern> patterns;

    Redaction(Collection<String> values) {
        this.patterns = Stream.concat(
                        values.stream()
                                .flatMap(Redaction::telling)
                                .filter(value -> value.length() > 1)
                                .distinct()
                                .map(Redaction::pattern),
                        Stream.of(EMAIL, PHONE))
                .toList();
    }

    String apply(String text) {
        BitSet hidden = new BitSet();
        patterns.forEach(
                pattern -> pattern.matcher(text).results().forEach(found -> hidden.set(found.start(), found.end())));
        StringBuilder left = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int from = hidden.nextSetBit(at);
            left.append(text, at, from < 0 ? text.length() : from);
            if (from >= 0) {
                left.append(BLOT);
            }
            at = from < 0 ? text.length() : hidden.nextClearBit(from);
        }
        return left.toString();
    }

    /** What gives a value away: of a text the runs of its words and what may be a name, of anything else each longer word. */
    private static Stream<String> telling(String value) {
        String[] words = value.strip().split(Personal.JOINER);
        return words.length > 1
                ? Stream.concat(Stream.of(String.join(" ", words)), Stream.concat(runs(words), namesAmong(words)))
                : Stream.concat(Stream.of(value.strip().replaceAll("\\s+", " ")), partsOf(value));
    }

    private static Stream<String> runs(String[] words) {
        return IntStream.rangeClosed(0, words.length - RUN)
                .mapToObj(from -> String.join(" ", Arrays.copyOfRange(words, from, from + RUN)));
    }

    /** Words with a capital or a digit: people, streets, codes of doors. */
    private static Stream<String> namesAmong(String[] words) {
        return Arrays.stream(words)
                .map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                .filter(word -> word.length() > 3)
                .filter(word ->
                        word.codePoints().anyMatch(sign -> Character.isUpperCase(sign) || Character.isDigit(sign)));
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
