package dev.stockbridge.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.report.DraftReport;
import dev.stockbridge.report.ReportFixture;
import dev.stockbridge.report.RunReport;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeSentenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order-sync           | 0   | created=1                       | Done: 1 order created.
            order-sync           | 0   | created=2 updated=1 cancelled=3 | Done: 2 orders created, 1 updated and 3 cancelled.
            order-sync           | 0   | created=1234                    | Done: 1,234 orders created.
            order-sync           | 0   | read=7                          | All is well: nothing had to be written.
            order-sync           | 0   |                                 | All is well: there was nothing to read.
            article-sync         | 10  | created=1 attention=1           | Done: 1 article created. 1 needs a person.
            article-sync         | 10  | read=2 attention=2              | All is well: nothing had to be written. 2 need a person.
            delivery-sync        | 0   | delivered=2                     | Done: 2 orders completed in the shop.
            stock-reconciliation | 0   | pushed=1                        | Done: 1 stock item pushed to the shop.
            stock-reconciliation | 0   | read=9 differs=1                | All is well: nothing had to be written. 1 stock item differs between shop and warehouse.
            stock-reconciliation | 30  | read=9                          | A guard rail stopped the run before it wrote anything. The cause.
            order-sync           | 143 | created=1                       | The run was stopped on request, after its chunk. 1 order was written until then; nothing is lost.
            order-sync           | 20  | created=2                       | The run did not succeed. The cause. 2 orders were written until then; nothing is lost.
            order-sync           | 50  |                                 | The run did not succeed. The cause. Nothing had been written until then, and nothing is lost.
            """)
    void tellsHowTheRunWent(String job, int code, String counts, String sentence) {
        assertThat(OutcomeSentence.of(report(job, "apply", code, counts))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order-sync           | 0  | created=2   | This is a plan; nothing was written. A run would do this: 2 orders created.
            order-sync           | 0  | read=2      | This is a plan; nothing was written. A run would have nothing to write.
            order-sync           | 10 | attention=1 | This is a plan; nothing was written. A run would have nothing to write. 1 needs a person.
            stock-reconciliation | 0  | differs=3   | This is a plan; nothing was written. 3 stock items differ between shop and warehouse.
            order-sync           | 20 | created=2   | The run did not succeed. The cause. Nothing was written; this was a plan.
            """)
    void neverSaysOfAPlanThatItWrote(String job, int code, String counts, String sentence) {
        assertThat(OutcomeSentence.of(report(job, "plan", code, counts))).isEqualTo(sentence);
    }

    @Test
    void needsNoCauseAndDoublesNoFullStop() {
        RunReport report = ReportFixture.ended("FAILED", 1, null);

        assertThat(OutcomeSentence.of(report)).startsWith("The run did not succeed. 23 orders were written");
        assertThat(OutcomeSentence.of(report.ended(1, "The end.\n")))
                .startsWith("The run did not succeed. The end. 23");
    }

    private static RunReport report(String job, String mode, int code, String counts) {
        return DraftReport.of(job, 1, mode, code, "2026-11-23T08:00:00Z", Duration.ofSeconds(9))
                .with(DraftReport.counts(counts))
                .because(code == 0 || code == 10 ? null : "The cause")
                .report();
    }
}
