package dev.stockbridge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Launches whose stores are worked on by other processes, and what survives the end of either. */
class WorkersIT {

    private static final int STORES = 6;

    /** A worker counts as dead after 40 seconds. */
    private static final Duration TAKEN_OVER = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void handsTheStoresToWorkersAndEndsThemOnATermination() {
        try (ManyStores stores = ManyStores.of(folder, STORES)) {
            Started worker = stores.worker("--threads", "2");

            Ended launch = stores.run("article-sync", "--all-stores", "--run", "night", "--workers");

            assertThat(launch.code()).as(launch.sysout()).isZero();
            assertThat(launch.result()).containsEntry("complete", "6");
            assertThat(stores.writes()).isEqualTo((long) STORES * stores.units());
            assertThat(folder.resolve("reports/store-0/article-sync")).isDirectory();
            worker.terminate();
            Ended ended = worker.end();
            assertThat(ended.code()).as(ended.sysout()).isEqualTo(143);
            assertThat(ended.out()).contains("Worker ended on request. Units worked on: 6.");
        }
    }

    @Test
    @Tag("thorough")
    void attachesToWorkersThatWentOnAfterTheLaunchWasKilled() {
        try (ManyStores stores = ManyStores.of(folder, STORES)) {
            CountDownLatch written = stores.countWrites(3);
            Started launch = stores.start("article-sync", "--all-stores", "--run", "night", "--workers");
            Started worker = stores.worker("--threads", "2");
            await().atMost(Duration.ofMinutes(1)).until(() -> written.getCount() == 0);
            launch.kill();
            stores.warehouse().behave();

            Ended again = stores.run("article-sync", "--all-stores", "--run", "night", "--workers");

            assertThat(again.code()).as(again.sysout()).isZero();
            assertThat(again.result()).containsEntry("complete", "6");
            assertThat(stores.writes()).isEqualTo((long) STORES * stores.units());
            worker.kill();
        }
    }

    @Test
    @Tag("thorough")
    void takesOverTheStoresOfAWorkerThatWasKilled() {
        try (ManyStores stores = ManyStores.of(folder, STORES)) {
            CountDownLatch written = stores.countWrites(3);
            Started launch = stores.start("article-sync", "--all-stores", "--run", "night", "--workers");
            Started first = stores.worker("--threads", "2");
            await().atMost(Duration.ofMinutes(1)).until(() -> written.getCount() == 0);
            first.kill();
            stores.warehouse().behave();
            Started second = stores.worker("--threads", "2");

            await().atMost(TAKEN_OVER).until(() -> !launch.process().isAlive());

            Ended ended = launch.end();
            assertThat(ended.code()).as(ended.sysout()).isZero();
            assertThat(stores.numbersOfArticles()).allSatisfy(n -> assertThat(n).isEqualTo(stores.units()));
            second.kill();
        }
    }

    @Test
    @Tag("thorough")
    void stopsTheWorkersRunsWhenTheLaunchIsTerminatedAndGoesOnLater() {
        try (ManyStores stores = ManyStores.of(folder, STORES)) {
            CountDownLatch written = stores.countWrites(3);
            Started launch = stores.start("article-sync", "--all-stores", "--run", "night", "--workers");
            Started worker = stores.worker("--threads", "1");
            await().atMost(Duration.ofMinutes(1)).until(() -> written.getCount() == 0);
            launch.terminate();
            Ended stopped = launch.end();
            assertThat(stopped.code()).as(stopped.sysout()).isEqualTo(143);
            stores.warehouse().behave();

            Ended again = stores.run("article-sync", "--all-stores", "--run", "night", "--workers");

            assertThat(again.code()).as(again.sysout()).isZero();
            assertThat(stores.writes()).isEqualTo((long) STORES * stores.units());
            worker.terminate();
            assertThat(worker.end().code()).isEqualTo(143);
        }
    }

    @Test
    @Tag("thorough")
    void givesTheStoresOfATerminatedWorkerToAnother() {
        try (ManyStores stores = ManyStores.of(folder, STORES)) {
            CountDownLatch written = stores.countWrites(3);
            Started launch = stores.start("article-sync", "--all-stores", "--run", "night", "--workers");
            Started first = stores.worker("--threads", "2");
            await().atMost(Duration.ofMinutes(1)).until(() -> written.getCount() == 0);
            first.terminate();
            assertThat(first.end().code()).isEqualTo(143);
            stores.warehouse().behave();
            Ended second = stores.worker("--threads", "2", "--drain").end();

            assertThat(second.code()).as(second.sysout()).isZero();
            assertThat(launch.end().code()).isZero();
            assertThat(stores.writes()).isEqualTo((long) STORES * stores.units());
        }
    }

    @Test
    @Tag("thorough")
    void endsADrainingWorkerAtOnceWhereThereIsNothingToDo() {
        try (ManyStores stores = ManyStores.of(folder, 1)) {
            Ended ended = stores.worker("--drain").end();

            assertThat(ended.code()).as(ended.sysout()).isZero();
            assertThat(ended.out()).contains("because nothing was left. Units worked on: 0.");
        }
    }
}
