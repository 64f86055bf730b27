package dev.stockbridge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stockbridge.harness.Seeds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Launches over many stores whose processes are killed or asked to end at random, until one launch completes. Afterwards the
 * warehouse holds each order of each store once. {@code -Dhistories=100} runs a hundred of them.
 */
@Tag("thorough")
class FleetHistoriesIT {

    private static final int STORES = Integer.getInteger("stores", 20);
    private static final int ORDERS = 6;
    private static final int MOST_WRITES = 4 * STORES;

    @TempDir
    Path folder;

    static LongStream seeds() {
        return Seeds.of(1, 2);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sendsEachOrderOfEachStoreOnceWhateverIsKilled(long seed) {
        Random random = new Random(seed);
        List<String> story = new ArrayList<>(List.of("seed " + seed));
        try (ManyStores stores = ManyStores.withOrders(folder, STORES, ORDERS)) {
            int endings = 1 + random.nextInt(3);
            for (int n = 0; n < endings; n++) {
                cutShort(stores, random, story);
            }

            Ended last = launch(stores, random.nextBoolean(), story);

            assertThat(last.code()).as("%s%n%s", story, last.sysout()).isIn(0, 10);
            assertThat(last.result()).as("%s", story).containsEntry("complete", String.valueOf(STORES));
            assertThat(stores.numbersOfOrders()).as("%s", story).allSatisfy(numbers -> {
                assertThat(numbers).hasSize(ORDERS).doesNotHaveDuplicates();
            });
        }
    }

    /** One launch, with or without workers, of which some process ends after some writes. */
    private static void cutShort(ManyStores stores, Random random, List<String> story) {
        boolean workers = random.nextBoolean();
        int writes = random.nextInt(MOST_WRITES);
        boolean killed = random.nextBoolean();
        boolean launchEnds = !workers || random.nextBoolean();
        story.add((killed ? "kill" : "terminate") + " the " + (launchEnds ? "launch" : "worker") + " after " + writes
                + " writes" + (workers ? ", with workers" : ""));
        CountDownLatch written = stores.countWrites(writes);
        Started launch = stores.start("order-sync", options(workers));
        Started worker = workers ? stores.worker("--threads", "3") : launch;
        Started victim = launchEnds ? launch : worker;
        await().atMost(Duration.ofMinutes(2))
                .until(() -> written.getCount() == 0 || !launch.process().isAlive());
        end(victim, killed);
        // Whoever is left would wait for the other.
        end(launch, true);
        end(worker, true);
        stores.warehouse().behave();
    }

    private static void end(Started process, boolean killed) {
        if (killed) {
            process.kill();
        } else {
            process.terminate();
            process.end();
        }
    }

    private static Ended launch(ManyStores stores, boolean workers, List<String> story) {
        story.add("launch to the end" + (workers ? " with a worker" : ""));
        if (!workers) {
            return stores.run("order-sync", options(false));
        }
        Started worker = stores.worker("--threads", "3");
        try {
            return stores.run("order-sync", options(true));
        } finally {
            worker.kill();
        }
    }

    private static String[] options(boolean workers) {
        List<String> options = new ArrayList<>(List.of("--all-stores", "--run", "night"));
        if (workers) {
            options.add("--workers");
        }
        return options.toArray(String[]::new);
    }
}
