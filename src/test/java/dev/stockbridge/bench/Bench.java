package dev.stockbridge.bench;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.sandbox.Catalogue;
import java.time.Duration;
import java.util.List;

/**
 * Times whole runs in process against the sandbox, and holds them against the time that the warehouse alone takes; and
 * the start of the process.
 */
public final class Bench {

    private Bench() {}

    /** With the argument {@code start} only the start of the process is measured. */
    public static void main(String... arguments) throws Exception {
        if (!List.of(arguments).equals(List.of("start"))) {
            OrderBench.measure();
            articles();
        }
        StartUp.measure();
        System.exit(0);
    }

    private static void articles() {
        var store = TestStore.fresh();
        store.shop().checkAnswers(false);
        store.warehouse().checkAnswers(false);
        var catalogue = Catalogue.nordic(1);
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
