package dev.stockbridge.bench;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.process.LargeApply;
import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import java.time.Duration;
import java.util.List;

/**
 * Times whole runs in process against the sandbox, and holds them against the time that the warehouse alone takes; the
 * start of the process; a catalogue that is large beside the memory; and a run's own records beside 800,000 others.
 */
public final class Bench {

    private Bench() {}

    /** What to measure: {@code runs}, {@code start}, {@code memory}, {@code history}; the first two where nothing is named. */
    public static void main(String... arguments) throws Exception {
        var wanted = List.of(arguments).isEmpty() ? List.of("runs", "start") : List.of(arguments);
        if (wanted.contains("runs")) {
            OrderBench.measure();
            articles();
        }
        if (wanted.contains("start")) {
            StartUp.measure();
        }
        if (wanted.contains("history")) {
            HistoryBench.measure();
        }
        if (wanted.contains("memory")) {
            LargeApply.measure();
        }
        System.exit(0);
    }

    private static void articles() {
        var store = TestStore.fresh();
        store.shop().checkAnswers(false);
        store.warehouse().checkAnswers(false);
        var catalogue = SandboxCatalogue.nordic(1);
        catalogue.fill(store.shop());
        store.run();
        long begin = System.nanoTime();
        store.run();
        var again = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf(
                "%-45s %6d ms, %.0f units a second%n",
                "an unchanged catalogue of " + catalogue.units() + " units",
                again.toMillis(),
                catalogue.units() * 1000.0 / again.toMillis());
    }
}
