package dev.stockbridge.bench;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Times order-sync where the warehouse takes 20 ms to write an order, and where nothing has changed. Orders come in some
 * seconds apart, as they do in a shop.
 */
final class OrderBench {

    private static final Duration A_WRITE = Duration.ofMillis(20);
    private static final Duration APART = Duration.ofSeconds(3);
    private static final int NEW = 1000;
    private static final int OPEN = 10_000;

    private final TestStore store = TestStore.fresh(StoreKind.ORDERS);
    private Instant next = Instant.now().minus(Duration.ofDays(2));

    private OrderBench() {
        store.shop().checkAnswers(false);
        store.warehouse().checkAnswers(false);
        store.products().add(NewProduct.named("Muki").code("CUP").price("10"));
        store.run();
    }

    static void measure() {
        var bench = new OrderBench();
        // The first orders warm the machine up.
        bench.make(400);
        bench.run(RunOptions.ORDINARY);
        bench.writing();
        bench.unchanged();
    }

    private void writing() {
        next = next.plus(Duration.ofHours(1));
        make(NEW);
        store.warehouse().clearRequests();
        store.warehouse().switchTo(switches -> switches.withWriteLatency(A_WRITE));
        var took = run(RunOptions.ORDINARY);
        var bare = new Replay(store.warehouse()).time();
        store.warehouse().switchTo(switches -> switches.withWriteLatency(Duration.ZERO));
        System.out.printf(
                "%-45s %6d ms, ratio to the latency alone %.2f, to a bare client's same writes %.2f%n",
                NEW + " new orders at " + A_WRITE.toMillis() + " ms a write",
                took.toMillis(),
                took.toMillis() / (double) A_WRITE.multipliedBy(NEW).toMillis(),
                took.toMillis() / (double) bare.toMillis());
    }

    private void unchanged() {
        make(OPEN - store.shop().orders().ids().size());
        run(RunOptions.ORDINARY);
        store.shop().clearRequests();
        store.warehouse().clearRequests();
        long before = heap();
        var took = run(new RunOptions(false, true, null, null, List.of()));
        long writes = store.warehouseWrites();
        store.shop().clearRequests();
        store.warehouse().clearRequests();
        System.out.printf(
                "%-45s %6d ms, %.0f orders a second, %d writes, %+d kB of heap kept%n",
                OPEN + " unchanged open orders, all read again",
                took.toMillis(),
                OPEN * 1000.0 / took.toMillis(),
                writes,
                (heap() - before) / 1024);
    }

    private void make(int count) {
        for (int n = 0; n < count; n++) {
            next = next.plus(APART);
            store.shop()
                    .orders()
                    .add(NewOrder.by(Person.ALL.get(n % Person.ALL.size()))
                            .line("CUP", 1)
                            .createdAt(next));
        }
    }

    private Duration run(RunOptions options) {
        var name = "bench-" + System.nanoTime();
        long begin = System.nanoTime();
        store.application().launcher().run(new RunRequest("order-sync", store.id(), name, options));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
