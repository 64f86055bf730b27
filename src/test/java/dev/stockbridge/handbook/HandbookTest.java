package dev.stockbridge.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandbookTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|");

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(Handbook.HERE.brokenLinks()).isEmpty();
        assertThat(Handbook.HERE.pages()).hasSizeGreaterThan(35);
    }

    @Test
    void noticesALinkThatLeadsNowhere(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(folder.resolve("handbook"));
        Files.writeString(folder.resolve("README.md"), "# A\n\n[b](handbook/b.md#what-to-do-now) [a](#b) [c](c.md)\n");
        Files.writeString(folder.resolve("jobs/README.md"), "[b](../handbook/b.md) [d](../handbook)\n");
        Files.writeString(folder.resolve("handbook/b.md"), "## What to do, now?\n[a](../README.md#a)\n");

        assertThat(new Handbook(folder).brokenLinks())
                .extracting(link -> link.replaceFirst(".*: ", ""))
                .containsExactly("#b", "c.md", "../handbook");
    }

    @Test
    void theRunbookHasAChapterForEachExitCodeAndNoOther() {
        assertThat(Handbook.HERE.page("runbook.md").headings())
                .filteredOn(heading -> heading.matches("\\d.*"))
                .extracting(heading -> heading.replaceFirst("\\D.*", ""))
                .containsExactlyElementsOf(codes());
    }

    @Test
    void theReadmeNamesEachExitCodeAndNoOther() {
        String section = Handbook.HERE.readme().section("Exit codes: what to do");

        assertThat(ROW.matcher(section).results().map(row -> row.group(1))).containsExactlyElementsOf(codes());
    }

    private static List<String> codes() {
        return Arrays.stream(ExitCode.values())
                .map(code -> Integer.toString(code.code()))
                .toList();
    }
}
