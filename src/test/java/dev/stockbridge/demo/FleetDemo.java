package dev.stockbridge.demo;

import static org.awaitility.Awaitility.await;

import dev.stockbridge.process.Ended;
import dev.stockbridge.process.ManyStores;
import dev.stockbridge.process.Started;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.springframework.util.FileSystemUtils;

/**
 * Carries order-sync through 50 stores with one launch and two workers, of which one is killed midway: one made-up shop,
 * one warehouse with 50 goods owners, an embedded PostgreSQL, and the packaged application. Ends with 0 if every order of
 * every store is in the warehouse once.
 */
public final class FleetDemo {

    private static final Path FOLDER = Path.of("target", "fleet-demo").toAbsolutePath();
    private static final int STORES = 50;
    private static final int ORDERS = 5;

    private FleetDemo() {}

    /** Takes no arguments. */
    public static void main(String... arguments) throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        boolean asExpected;
        try (ManyStores stores = ManyStores.withOrders(FOLDER, STORES, ORDERS)) {
            asExpected = show(stores);
        }
        System.exit(asExpected ? 0 : 1);
    }

    private static boolean show(ManyStores stores) {
        say(STORES + " stores, " + ORDERS
                + " orders each. Two workers start, and a launch that hands them the stores:");
        say("  $ stockbridge worker --threads 4");
        say("  $ stockbridge worker --threads 4");
        say("  $ stockbridge run order-sync --all-stores --run night-1 --workers");
        CountDownLatch midway = stores.countWrites(STORES * ORDERS / 3);
        Started first = stores.worker("--threads", "4");
        Started second = stores.worker("--threads", "4");
        Started launch = stores.start("order-sync", "--all-stores", "--run", "night-1", "--workers");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> midway.getCount() == 0 || !launch.process().isAlive());
        say("");
        say(
                "A third of the orders is sent. One worker is killed with signal 9. The other one takes over its stores when it");
        say("has not been heard of for 40 seconds ...");
        first.kill();
        stores.warehouse().behave();
        Ended ended = launch.end();
        second.terminate();
        say("");
        say(ended.out().strip());
        say("");
        say("The other worker: " + second.end().out().strip().replaceAll("(?s).*\n", ""));
        boolean once = stores.numbersOfOrders().stream()
                .allMatch(numbers ->
                        numbers.size() == ORDERS && numbers.stream().distinct().count() == ORDERS);
        say(once ? "Every order of every store is in the warehouse once." : "ORDERS ARE MISSING OR THERE TWICE.");
        say("The page of the launch: " + FOLDER.resolve("reports/fleet/order-sync/night-1/report.html"));
        return once && (ended.code() == 0 || ended.code() == 10);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
