package dev.stockbridge.bench;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.RunOptions;
import dev.stockbridge.run.RunRequest;
import dev.stockbridge.sandbox.Catalogue;
import dev.stockbridge.sandbox.NewOrder;
import dev.stockbridge.sandbox.NewProduct;
import dev.stockbridge.sandbox.Person;
import java.time.Duration;
import java.util.List;

/**
 * Times whole runs in process against the sandbox, and holds them against the time that the warehouse alone takes; and
 * the start of the process.
 */
public final class Bench {

    private static final Duration A_WRITE = Duration.ofMillis(20);
    private static final int ORDERS = 1000;

    private Bench() {}

    /** With the argument {@code start} only the start of the process is measured. */
    public static void main(String... arguments) throws Exception {
        if (!List.of(arguments).equals(List.of("start"))) {
            orders();
            articles();
        }
        StartUp.measure();
        System.exit(0);
    }

    private static void orders() {
        var store = TestStore.fresh(StoreKind.ORDERS);
        store.shop().checkAnswers(false);
        store.warehouse().checkAnswers(false);
        store.products().add(NewProduct.named("Muki").code("CUP").price("10"));
        store.run();
        // The first orders warm the machine up.
        make(store, 200);
        time(store, RunOptions.ORDINARY);

        make(store, ORDERS);
        store.warehouse().switchTo(switches -> switches.withWriteLatency(A_WRITE));
        var writing = time(store, RunOptions.ORDINARY);
        store.warehouse().switchTo(switches -> switches.withWriteLatency(Duration.ZERO));
        print(ORDERS + " new orders at " + A_WRITE.toMillis() + " ms a write", writing, A_WRITE.multipliedBy(ORDERS));

        var unchanged = time(store, new RunOptions(false, true, null, null, List.of()));
        System.out.printf(
                "%-45s %6d ms, %.0f orders a second%n",
                (ORDERS + 200) + " unchanged open orders, all read again",
                unchanged.toMillis(),
                (ORDERS + 200) * 1000.0 / unchanged.toMillis());
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

    private static void make(TestStore store, int count) {
        for (int n = 0; n < count; n++) {
            store.shop()
                    .orders()
                    .add(NewOrder.by(Person.ALL.get(n % Person.ALL.size())).line("CUP", 1));
        }
    }

    private static Duration time(TestStore store, RunOptions options) {
        var name = "bench-" + System.nanoTime();
        long begin = System.nanoTime();
        store.application().launcher().run(new RunRequest("order-sync", store.id(), name, options));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void print(String what, Duration took, Duration alone) {
        System.out.printf(
                "%-45s %6d ms, ratio to the writes alone %.3f%n",
                what, took.toMillis(), took.toMillis() / (double) alone.toMillis());
    }
}
