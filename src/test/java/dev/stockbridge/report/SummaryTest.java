package dev.stockbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {

    private static final Path FOLDER = Path.of("reports/demo/order-sync/42");

    private final Summary summary = new Summary("1.2.3");

    @Test
    void opensWithWhatRanAndEndsWithTheResultLine() {
        List<String> lines =
                summary.lines(ReportFixture.ended("COMPLETED", 10, null), ReportFixture.ITEMS::forEach, FOLDER, null);

        assertThat(lines.get(0)).isEqualTo("Stockbridge 1.2.3");
        assertThat(lines.get(1))
                .isEqualTo("job=order-sync store=demo run=2026-11-23T02:00:00Z execution=42 mode=apply");
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("RESULT status=COMPLETED code=10 read=120 created=20 updated=2 unchanged=96 cancelled=1"
                        + " differs=0 pushed=0 delivered=0 skipped=0 attention=1 report=reports/demo/order-sync/42");
        assertThat(lines).filteredOn(line -> line.startsWith("RESULT")).hasSize(1);
    }

    @Test
    void gathersWhatNeedsAPersonByReason() {
        ItemStream items = reader -> IntStream.range(0, 8)
                .forEach(n ->
                        reader.accept(new ReportItem("10" + n, "A-" + n, "attention", "order-locked", "secret", null)));

        List<String> lines = summary.lines(ReportFixture.ended("COMPLETED", 10, null), items, FOLDER, null);

        assertThat(lines)
                .containsSubsequence("Needs a person:", "  order-locked: 8", "    A-0 (100)", "    and 3 more");
        assertThat(String.join("\n", lines)).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "exception", "fail", "denied", "fatal", "abend", "not found"})
    void neverRaisesAFalseAlarm(String word) {
        ItemStream items = reader -> {
            reader.accept(
                    new ReportItem("7", "X " + word.toUpperCase() + "ed", "attention", "rejected-by-shop", word, null));
            reader.accept(new ReportItem("8", word, "skipped", "not-ours", word, null));
        };

        String text = String.join("\n", summary.lines(ReportFixture.ended("COMPLETED", 10, null), items, FOLDER, null));

        assertThat(text.toLowerCase()).doesNotContain(word).contains("    7\n");
    }

    @Test
    void saysAfterARunThatDidNotSucceedWhatWasWrittenAndHowToGoOn() {
        List<String> lines = summary.lines(
                ReportFixture.ended("FAILED", 20, "The warehouse could not be reached."),
                ReportFixture.ITEMS::forEach,
                FOLDER,
                "stockbridge restart order-sync --store demo");

        assertThat(lines)
                .containsSubsequence(
                        "Cause: The warehouse could not be reached.",
                        "Written: 23 items, as counted above. Not written: everything else; none of it is lost.",
                        "Go on with: stockbridge restart order-sync --store demo");
        assertThat(lines.get(lines.size() - 1)).startsWith("RESULT status=FAILED code=20 ");
    }

    @Test
    void saysWhyNothingWasDone() {
        assertThat(summary.lines(
                        ReportFixture.ended("COMPLETED", 0, "Run 7 was complete already; nothing was done."),
                        ReportFixture.ITEMS::forEach,
                        null,
                        null))
                .contains("Run 7 was complete already; nothing was done.")
                .last()
                .asString()
                .endsWith(" report=-");
    }
}
