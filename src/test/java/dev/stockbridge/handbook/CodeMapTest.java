package dev.stockbridge.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code map names only classes and members that exist. */
class CodeMapTest {

    private static final Path PAGE = Path.of("src/handbook/develop/code.md");

    /** A class with or without a member; the suffix {@code Job} is no class. */
    private static final Pattern NAME = Pattern.compile("`(?!Job`)([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?`");

    @Test
    void namesOnlyClassesAndMembersThatExist() throws Exception {
        var sources = sources();

        var names = NAME.matcher(Files.readString(PAGE)).results().toList();

        assertThat(names).hasSizeGreaterThan(50);
        assertThat(names.stream()
                        .filter(name -> !exists(name, sources))
                        .map(MatchResult::group)
                        .distinct())
                .isEmpty();
    }

    private static boolean exists(MatchResult name, Map<String, String> sources) {
        var source = sources.get(name.group(1));
        return source != null && (name.group(2) == null || source.contains(name.group(2)));
    }

    private static Map<String, String> sources() throws Exception {
        try (Stream<Path> main = Files.walk(Path.of("src/main/java"));
                Stream<Path> test = Files.walk(Path.of("src/test/java"))) {
            return Stream.concat(main, test)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            CodeMapTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
