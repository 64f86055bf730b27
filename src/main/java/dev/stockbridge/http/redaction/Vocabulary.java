package dev.stockbridge.http.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that a refusal may be told with: those of both systems' messages and of the members of their models. */
final class Vocabulary {

    private static final Set<String> WORDS = read();
    private static final Pattern CAMEL =
            Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])");

    private Vocabulary() {}

    /** Whether it is a known word, or a member's name that is put together from such, like {@code goodsOwnerId}. */
    static boolean knows(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT)) || isMemberName(word);
    }

    private static boolean isMemberName(String word) {
        String[] parts = CAMEL.split(word);
        return parts.length > 1
                && Arrays.stream(parts, 0, parts.length - 1).allMatch(Vocabulary::isPart)
                && (isPart(parts[parts.length - 1]) || parts[parts.length - 1].matches("[0-9]"));
    }

    private static boolean isPart(String part) {
        return part.length() > 1 && WORDS.contains(part.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (InputStream file = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("refusal-words.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
