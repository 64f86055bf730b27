package dev.stockbridge.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.outcome.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The code, the catalogue and the pages of the handbook know the same reasons. */
class ReasonPagesTest {

    private static final Path MAIN = Path.of("src/main/java/dev/stockbridge");
    private static final Path CATALOGUE = MAIN.resolve("outcome/Reason.java");
    private static final Pattern CODE = Pattern.compile("\"(unreadable|reopened|[a-z]+(?:-[a-z]+)+)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\bReason\\.([A-Z_]+)\\b");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| \\[`([a-z-]+)`]\\(([a-z-]+)\\.md\\) \\|");
    private static final Pattern SPAN = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");

    @Test
    void noSourceSpellsAReasonAsALiteral() throws IOException {
        for (Path source : sources()) {
            assertThat(found(CODE, Files.readString(source)))
                    .as(source.toString())
                    .doesNotContainAnyElementsOf(codes());
        }
    }

    @Test
    void eachReasonIsGivenSomewhere() throws IOException {
        Set<String> given = new HashSet<>();
        for (Path source : sources()) {
            found(CONSTANT, Files.readString(source)).forEach(given::add);
        }

        assertThat(given)
                .containsAll(Arrays.stream(Reason.values()).map(Reason::name).toList());
    }

    @Test
    void theHandbookHasOnePageForEachReasonAndNoOther() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/handbook/reasons"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("README.md"), codes().stream().map(code -> code + ".md"))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsAboutItsReason(Reason reason) {
        String text = Handbook.HERE.page("reasons/" + reason.code() + ".md").text();

        assertThat(text).startsWith("# `" + reason.code() + "`: ").endsWith("[All reasons](README.md)\n");
        assertThat(text.lines().skip(2).findFirst().orElseThrow())
                .matches("(every job|[a-z, -]+) · " + (reason.remedy().isEmpty() ? "skipped.*" : ".*needs a person.*"));
        assertThat(text).contains("\n## How it comes about\n", "\n## What to do\n", "\n## What happens by itself\n");
    }

    @Test
    void theListHoldsEachReasonOnceUnderWhatItAsksFor() {
        Page list = Handbook.HERE.page("reasons/README.md");

        assertThat(LISTED.matcher(list.text()).results())
                .allSatisfy(row -> assertThat(row.group(1)).isEqualTo(row.group(2)));
        assertThat(found(LISTED, list.section("Needs a person"))).containsExactlyInAnyOrderElementsOf(loud());
        assertThat(found(LISTED, list.section("Skipped: no trouble, and why an item was left")))
                .containsExactlyInAnyOrderElementsOf(quiet());
    }

    @Test
    void theListOfItemsHoldsEachReasonAndNoOther() {
        String section = Handbook.HERE.page("items.md").text();
        String skipped = section.substring(section.indexOf("\n`skipped` is no trouble"));

        assertThat(found(ROW, section)).containsExactlyInAnyOrderElementsOf(loud());
        assertThat(found(SPAN, skipped)).containsAll(quiet());
        assertThat(codes()).containsAll(found(SPAN, skipped).toList());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.equals(CATALOGUE))
                    .filter(file -> !file.startsWith(MAIN.resolve("report")))
                    .toList();
        }
    }

    private static List<String> codes() {
        return codes(Arrays.stream(Reason.values()));
    }

    private static List<String> loud() {
        return codes(
                Arrays.stream(Reason.values()).filter(reason -> !reason.remedy().isEmpty()));
    }

    private static List<String> quiet() {
        return codes(
                Arrays.stream(Reason.values()).filter(reason -> reason.remedy().isEmpty()));
    }

    private static List<String> codes(Stream<Reason> reasons) {
        return reasons.map(Reason::code).toList();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
