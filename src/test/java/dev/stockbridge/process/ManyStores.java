package dev.stockbridge.process;

import dev.stockbridge.sandbox.SandboxDatabase;
import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.catalogue.SandboxOrderCatalogue;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.SandboxRequest;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** Many stores beside one shop, one warehouse with a goods owner for each of them, and a database. */
public record ManyStores(Installation one, int number, PackagedStockbridge application) implements AutoCloseable {

    private static final int FIRST_OWNER = 200;

    public static ManyStores of(Path folder, int number) {
        Installation one = Installation.of(folder, SandboxCatalogue.small(7, 30), SandboxDatabase.newDatabase(), "");
        String yaml = one.sandbox()
                .configuration(
                        one.database().jdbcUrl(),
                        one.database().user(),
                        one.database().password(),
                        folder.resolve("reports"));
        int at = yaml.indexOf("    demo:");
        String store = yaml.substring(at);
        StringBuilder all = new StringBuilder(yaml.substring(0, at));
        for (int n = 0; n < number; n++) {
            one.warehouse().addGoodsOwner(FIRST_OWNER + n, "Owner " + n);
            all.append(store.replace("demo:", "store-" + n + ":")
                    .replace("goods-owner-id: 135", "goods-owner-id: " + (FIRST_OWNER + n)));
        }
        return new ManyStores(one, number, new PackagedStockbridge(folder, all + "  chunk-size: 10\n"));
    }

    /** The same with ordinary orders in the shop, which each of the stores sends to its own goods owner. */
    public static ManyStores withOrders(Path folder, int number, int orders) {
        ManyStores stores = of(folder, number);
        SandboxOrderCatalogue.burst(
                stores.one.shop(),
                stores.one.sandbox().catalogue(),
                orders,
                stores.one.sandbox().firstOrder());
        return stores;
    }

    public Ended run(String jobs, String... options) {
        return start(jobs, options).end();
    }

    public Started start(String jobs, String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", jobs));
        arguments.addAll(List.of(options));
        return application.start(arguments.toArray(String[]::new));
    }

    /** Starts a worker. */
    public Started worker(String... options) {
        List<String> arguments = new ArrayList<>(List.of("worker"));
        arguments.addAll(List.of(options));
        return application.start(arguments.toArray(String[]::new));
    }

    /** A latch that this many writes to the warehouse open. */
    public CountDownLatch countWrites(int writes) {
        CountDownLatch written = new CountDownLatch(writes);
        warehouse().misbehave(Faults.before(SandboxRequest::writes, written::countDown));
        return written;
    }

    public SandboxWarehouse warehouse() {
        return one.warehouse();
    }

    public int units() {
        return one.units();
    }

    public long writes() {
        return one.writes();
    }

    public List<Integer> numbersOfArticles() {
        return IntStream.range(0, number)
                .mapToObj(n -> (int) one.warehouse().articles(FIRST_OWNER + n).count())
                .toList();
    }

    /** The numbers of the orders of each store in the warehouse. */
    public List<List<String>> numbersOfOrders() {
        return IntStream.range(0, number)
                .mapToObj(n -> one.warehouse().orders(FIRST_OWNER + n).all().stream()
                        .map(order -> order.get("orderNumber").asString())
                        .toList())
                .toList();
    }

    @Override
    public void close() {
        one.close();
    }
}
