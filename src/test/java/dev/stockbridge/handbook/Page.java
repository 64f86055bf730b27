package dev.stockbridge.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of Markdown.
 *
 * @param file where it stands
 * @param text all of it
 */
public record Page(Path file, String text) {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern SPAN = Pattern.compile("`([^`\n]+(?:\n[^`\n]+)?)`");

    static Page read(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The lines of its blocks of code, the prompt before a command taken off. */
    public List<String> code() {
        List<String> lines = new ArrayList<>();
        boolean within = false;
        for (String line : text.lines().toList()) {
            if (line.strip().startsWith("```")) {
                within = !within;
            } else if (within || line.startsWith("    ")) {
                lines.add(line.strip().replaceFirst("^\\$ ", ""));
            }
        }
        return lines;
    }

    /** What stands between single backticks in its prose. */
    public List<String> spans() {
        return matches(SPAN, prose()).map(span -> span.replace('\n', ' ')).toList();
    }

    /** The headings without their marks. */
    List<String> headings() {
        return prose().lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", ""))
                .toList();
    }

    /** What stands below a heading, up to the next one of its rank. */
    String section(String heading) {
        int from = text.indexOf("\n## " + heading + "\n");
        if (from < 0) {
            throw new IllegalArgumentException(file + " has no section " + heading);
        }
        int to = text.indexOf("\n## ", from + 1);
        return to < 0 ? text.substring(from) : text.substring(from, to);
    }

    /** The links that lead nowhere: to a file or a heading that is not there. Addresses of the web are not looked at. */
    List<String> brokenLinks() {
        return matches(LINK, prose())
                .filter(link -> !link.startsWith("https://"))
                .filter(this::isBroken)
                .toList();
    }

    private boolean isBroken(String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        return !Files.isRegularFile(target)
                || parts.length > 1
                        && read(target).headings().stream().map(Page::anchor).noneMatch(parts[1]::equals);
    }

    /** The name that a heading has in a link. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private String prose() {
        return text.replaceAll("(?s)```.*?```", "");
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
