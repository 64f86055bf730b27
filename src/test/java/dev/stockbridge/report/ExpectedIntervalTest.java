package dev.stockbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a job runs is read from its starts, and it is overdue when twice that has passed. */
class ExpectedIntervalTest {

    private static final Instant LAST = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // minutes between the starts, the newest first | interval | overdue after
        "60 60 60, 60, 120",
        "1440 1440 1440 1440, 1440, 2880",
        "60 600 60 60 60, 60, 120",
        "15 60 60 61 59, 60, 120",
        "1 1 1 1, 1, 10",
    })
    void isTheMiddleOfTheGaps(String gaps, long interval, long overdueAfter) {
        ExpectedInterval expected = ExpectedInterval.of(runs("whole", gaps)).orElseThrow();

        assertThat(expected.interval()).isEqualTo(Duration.ofMinutes(interval));
        assertThat(expected.due()).isEqualTo(LAST.plus(Duration.ofMinutes(overdueAfter)));
        assertThat(expected.overdueAt(expected.due())).isFalse();
        assertThat(expected.overdueAt(expected.due().plusMillis(1))).isTrue();
    }

    @Test
    void needsFourStarts() {
        assertThat(ExpectedInterval.of(runs("whole", "60 60"))).isEmpty();
        assertThat(ExpectedInterval.of(List.of())).isEmpty();
        assertThat(ExpectedInterval.of(runs("full", "60 60 60"))).isPresent();
    }

    @Test
    void doesNotCountWhatPeopleStartByHand() {
        List<PastRun> runs = new ArrayList<>(runs("plan", "1 1 1 1"));
        runs.addAll(runs("partial", "1 1 1 1"));

        assertThat(ExpectedInterval.of(runs)).isEmpty();
        runs.addAll(runs("whole", "60 60 60"));
        assertThat(ExpectedInterval.of(runs).orElseThrow().interval()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void doesNotCountRestarts() {
        List<PastRun> runs = new ArrayList<>();
        for (PastRun run : runs("whole", "60 60 60")) {
            runs.add(restartOf(run));
            runs.add(run);
        }

        assertThat(ExpectedInterval.of(runs).orElseThrow().interval()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void forgetsHowItWasLongAgo() {
        String hourlyByNow = "60 ".repeat(14) + "1440 ".repeat(30);

        assertThat(ExpectedInterval.of(runs("whole", hourlyByNow)).orElseThrow().interval())
                .isEqualTo(Duration.ofHours(1));
    }

    private static List<PastRun> runs(String kind, String gaps) {
        List<PastRun> runs = new ArrayList<>();
        Instant at = LAST;
        runs.add(run(kind, at));
        for (String gap : gaps.strip().split(" ")) {
            at = at.minus(Duration.ofMinutes(Long.parseLong(gap)));
            runs.add(run(kind, at));
        }
        return runs;
    }

    private static PastRun run(String kind, Instant at) {
        return new PastRun(
                PastWeek.past("demo", "order-sync", at.getEpochSecond(), at, 0, 9_000, 1, 1, 0)
                        .report(),
                kind);
    }

    private static PastRun restartOf(PastRun run) {
        RunReport first = run.report();
        Instant later = first.startedAt().plusSeconds(300);
        return new PastRun(
                new RunReport(
                        first.schema(),
                        first.job(),
                        first.store(),
                        first.run(),
                        first.execution() + 1,
                        first.execution(),
                        first.mode(),
                        first.status(),
                        first.exitCode(),
                        later,
                        later,
                        null,
                        first.counts(),
                        first.calls(),
                        first.notes(),
                        null,
                        List.of()),
                run.kind());
    }
}
