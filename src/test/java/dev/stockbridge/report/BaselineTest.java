package dev.stockbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run is held against the seven before it of its kind, and only what stands out is said. */
class BaselineTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # read | written | attention | seconds | what stands out
              120  | 20      | 0         | 9       |
              0    | 0       | 0         | 1       | read 0, usually 120
              30   | 20      | 0         | 9       |
              29   | 20      | 0         | 9       | read 29, usually 120
              480  | 20      | 0         | 9       |
              481  | 20      | 0         | 9       | read 481, usually 120
              120  | 0       | 0         | 9       |
              120  | 80      | 0         | 9       |
              120  | 81      | 0         | 9       | wrote 81, usually 20
              120  | 20      | 9         | 9       |
              120  | 20      | 10        | 9       | 10 need a person, usually 0
              120  | 20      | 0         | 69      |
              120  | 20      | 0         | 70      | took 1 min 10 s, usually 9.0 s
              0    | 0       | 12        | 80      | read 0, usually 120; 12 need a person, usually 0; took 1 min 20 s, usually 9.0 s
            """)
    void saysWhatIsUnusual(long read, long written, long attention, long seconds, String anomalies) {
        PastRun run = run(100, 0, read, written, attention, seconds);
        List<PastRun> history = usual(7);
        history.add(run);

        assertThat(String.join("; ", Baseline.before(run, history).anomalies(run.report())))
                .isEqualTo(anomalies == null ? "" : anomalies);
    }

    @Test
    void needsThreeRunsToKnowAHabit() {
        PastRun run = run(100, 0, 0, 0, 0, 1);

        assertThat(Baseline.before(run, usual(2)).known()).isFalse();
        assertThat(Baseline.before(run, usual(2)).anomalies(run.report())).isEmpty();
        assertThat(Baseline.before(run, usual(3)).anomalies(run.report())).containsExactly("read 0, usually 120");
        assertThat(Baseline.NONE.anomalies(run.report())).isEmpty();
    }

    @Test
    void looksAtTheLastSevenAndTakesTheirMiddle() {
        List<PastRun> history = new ArrayList<>();
        long[] reads = {9_000, 9_000, 9_000, 9_000, 1, 2, 3, 50, 60, 70, 1_000};
        for (int n = 0; n < reads.length; n++) {
            history.add(run(n + 1, 0, reads[n], 0, 0, 9));
        }

        Baseline baseline = Baseline.before(run(100, 0, 0, 0, 0, 1), history);

        assertThat(baseline.usual(past -> past.counts().read())).isEqualTo(50);
    }

    @Test
    void comparesWithTheSameWorkAlone() {
        List<PastRun> history = usual(2);
        PastRun whole = run(60, 0, 500, 20, 0, 9);
        history.add(new PastRun(whole.report(), "full"));
        history.add(new PastRun(whole.report(), "partial"));
        history.add(PastWeek.past("outlet", "order-sync", 61, NOON, 0, 9_000, 500, 20, 0));
        history.add(PastWeek.past("demo", "delivery-sync", 62, NOON, 0, 9_000, 500, 20, 0));
        history.add(run(63, 20, 500, 20, 0, 9));
        history.add(run(64, 143, 500, 20, 0, 9));
        history.add(run(101, 0, 500, 20, 0, 9));

        assertThat(Baseline.before(run(100, 0, 0, 0, 0, 1), history).known())
                .as("other work, runs that did not succeed and later ones are not in the baseline")
                .isFalse();
        history.add(run(65, 10, 500, 20, 0, 9));
        assertThat(Baseline.before(run(100, 0, 0, 0, 0, 1), history).known()).isTrue();
    }

    @Test
    void doesNotMarkARunThatDidNotSucceed() {
        PastRun failed = run(100, 20, 0, 0, 0, 500);

        assertThat(Baseline.before(failed, usual(7)).anomalies(failed.report())).isEmpty();
    }

    private static List<PastRun> usual(int number) {
        List<PastRun> usual = new ArrayList<>();
        for (int n = 1; n <= number; n++) {
            usual.add(run(n, 0, 120, 20, 0, 9));
        }
        return usual;
    }

    private static PastRun run(long execution, int code, long read, long written, long attention, long seconds) {
        return PastWeek.past(
                "demo",
                "order-sync",
                execution,
                NOON.plus(Duration.ofHours(execution)),
                code,
                seconds * 1000,
                read,
                written,
                attention);
    }
}
