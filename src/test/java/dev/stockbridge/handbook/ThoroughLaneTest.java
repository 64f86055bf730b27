package dev.stockbridge.handbook;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on the two lanes lists every test that {@code verify} leaves out, and no other. */
class ThoroughLaneTest {

    private static final Pattern CLASS =
            Pattern.compile("\n@Tag\\(\"thorough\"\\)\n(?:@.*\n)*(?:public |final )*class (\\w+)");
    private static final Pattern METHOD =
            Pattern.compile("\n    @Tag\\(\"thorough\"\\)\n(?:    +[@\"].*\n)*    (?:public )?void (\\w+)\\(");
    private static final Pattern CASES =
            Pattern.compile("\n    @Cases\\(\\s*quick = (\\d+)[\\s\\S]*?\n    void (\\w+)\\(");

    private final Page page = Handbook.HERE.page("develop/lanes.md");

    @Test
    void listsEachClassThatVerifyLeavesOut() {
        var names = sources().stream()
                .flatMap(source -> CLASS.matcher(source).results().map(found -> "- `" + found.group(1) + "`"))
                .sorted()
                .toList();

        assertThat(listed("Classes")).containsExactlyElementsOf(names);
    }

    @Test
    void listsEachTestThatVerifyLeavesOut() {
        assertThat(listed("Tests")).containsExactlyElementsOf(byClass(METHOD, "`$1`"));
    }

    @Test
    void listsEachTestOfWhichVerifyRunsAFewCases() {
        assertThat(listed("Cases")).containsExactlyElementsOf(byClass(CASES, "`$2` $1"));
    }

    private List<String> listed(String heading) {
        return page.section(heading)
                .lines()
                .filter(line -> line.startsWith("- "))
                .toList();
    }

    private static List<String> byClass(Pattern pattern, String form) {
        var lists = new TreeMap<String, TreeSet<String>>();
        for (var source : sources()) {
            var found = pattern.matcher(source)
                    .results()
                    .map(match -> form.replace("$1", match.group(1)).replace("$2", match.group(match.groupCount())))
                    .collect(toCollection(TreeSet::new));
            if (!found.isEmpty()) {
                lists.put(name(source), found);
            }
        }
        return lists.entrySet().stream()
                .map(entry -> "- `" + entry.getKey() + "`: "
                        + entry.getValue().stream().collect(joining(", ")))
                .toList();
    }

    private static String name(String source) {
        var matcher = Pattern.compile("\n(?:public |final )*class (\\w+)").matcher(source);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static List<String> sources() {
        try (var files = Files.walk(Path.of("src", "test", "java"))) {
            return files.filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
                    .map(ThoroughLaneTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
