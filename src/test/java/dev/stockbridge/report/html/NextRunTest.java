package dev.stockbridge.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.report.DraftReport;
import dev.stockbridge.report.RunReport;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextRunTest {

    private static final String COMMAND = "stockbridge restart order-sync --store demo";

    @Test
    void saysFromWhereTheNextRunReads() {
        assertThat(NextRun.after(report("order-sync", "apply", 0, ""), null))
                .containsExactly("It reads what has changed since 23 Nov 2026, 07:59:58 UTC.");
        assertThat(NextRun.after(report("article-sync", "apply", 0, ""), null))
                .containsExactly("It reads everything and compares it again; what has not changed is not written.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | 1 order is looked at again with fresh data, and closes by itself once it goes through.
            2 | 2 orders are looked at again with fresh data, and close by themselves once they go through.
            """)
    void saysWhatBecomesOfWhatNeedsAPerson(long attention, String sentence) {
        assertThat(NextRun.after(report("order-sync", "apply", 10, "attention=" + attention), null))
                .startsWith(sentence);
    }

    @Test
    void saysHowAPlanIsCarriedOut() {
        assertThat(NextRun.after(report("order-sync", "plan", 0, ""), null)).hasSize(1);
        assertThat(NextRun.after(report("stock-reconciliation", "plan", 0, "differs=3"), null))
                .last()
                .asString()
                .contains("--apply-plan 7");
    }

    @ParameterizedTest
    @CsvSource({"50, Correct the key", "20, Start it again after some minutes", "30, A person decides"})
    void saysWhatAPersonDoesFirst(int code, String beginning) {
        assertThat(NextRun.after(report("order-sync", "apply", code, ""), COMMAND))
                .first()
                .asString()
                .startsWith(beginning);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 50, 143})
    void endsWithTheCommandThatGoesOnFromTheCheckpoint(int code) {
        assertThat(NextRun.after(report("order-sync", "apply", code, ""), COMMAND))
                .endsWith(
                        "The same run goes on from its last checkpoint. What was done is not done again.",
                        "Command: " + COMMAND);
    }

    @Test
    void promisesNoCheckpointWhereNothingWasWritten() {
        assertThat(NextRun.after(report("order-sync", "apply", 30, ""), COMMAND))
                .noneMatch(this::speaksOfACheckpoint);
        assertThat(NextRun.after(report("order-sync", "plan", 20, ""), COMMAND)).noneMatch(this::speaksOfACheckpoint);
    }

    private boolean speaksOfACheckpoint(String sentence) {
        return sentence.contains("checkpoint");
    }

    private static RunReport report(String job, String mode, int code, String counts) {
        return DraftReport.of(job, 7, mode, code, "2026-11-23T08:00:00Z", Duration.ofSeconds(9))
                .with(DraftReport.counts(counts))
                .report();
    }
}
