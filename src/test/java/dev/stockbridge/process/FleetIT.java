package dev.stockbridge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Launches over many stores as processes: their code, their output, and what survives a kill. */
class FleetIT {

    private static final int STORES = 6;

    @TempDir
    Path folder;

    @Test
    void carriesSeveralJobsThroughAllStoresInOneProcess() {
        try (ManyStores stores = ManyStores.of(folder, STORES)) {
            Ended ended = stores.run("article-sync,stock-reconciliation", "--all-stores", "--run", "night");

            assertThat(ended.code()).as(ended.sysout()).isZero();
            assertThat(ended.result())
                    .containsEntry("stores", "6")
                    .containsEntry("complete", "6")
                    .containsEntry("status", "COMPLETED");
            assertThat(stores.numbersOfArticles()).allSatisfy(n -> assertThat(n).isEqualTo(stores.units()));
            assertThat(stores.writes()).isEqualTo((long) STORES * stores.units());
            assertThat(folder.resolve("reports/fleet/article-sync,stock-reconciliation/night/report.json"))
                    .exists();
            assertThat(folder.resolve("reports/index.html")).exists();
            assertThat(ended.out().lines()).hasSizeLessThan(12);
        }
    }

    @Test
    void goesOnAfterAKillWithWhatIsNotComplete() {
        try (ManyStores stores = ManyStores.of(folder, STORES)) {
            CountDownLatch written = new CountDownLatch(2 * stores.units() + 3);
            stores.warehouse().misbehave(Faults.before(SandboxRequest::writes, written::countDown));
            Started first = stores.start("article-sync", "--all-stores", "--run", "night", "--threads", "2");
            await().atMost(Duration.ofMinutes(1)).until(() -> written.getCount() == 0);
            first.kill();
            stores.warehouse().behave();

            Ended second = stores.run("article-sync", "--all-stores", "--run", "night");

            assertThat(second.code()).as(second.sysout()).isZero();
            assertThat(stores.numbersOfArticles()).allSatisfy(n -> assertThat(n).isEqualTo(stores.units()));
        }
    }

    @Test
    @Tag("thorough")
    void endsItsRunsAtTheirChunkOnATermination() {
        try (ManyStores stores = ManyStores.of(folder, STORES)) {
            CountDownLatch written = new CountDownLatch(3);
            stores.warehouse().misbehave(Faults.before(SandboxRequest::writes, written::countDown));
            Started first = stores.start("article-sync", "--all-stores", "--run", "night", "--threads", "2");
            await().atMost(Duration.ofMinutes(1)).until(() -> written.getCount() == 0);
            first.terminate();
            Ended stopped = first.end();

            assertThat(stopped.code()).as(stopped.sysout()).isEqualTo(143);
            assertThat(stopped.result()).containsEntry("status", "STOPPED");
            assertThat(stopped.out())
                    .contains("Go on with: stockbridge run article-sync --all-stores --threads 2 --run night");
            Ended second = stores.run("article-sync", "--all-stores", "--run", "night");
            assertThat(second.code()).as(second.sysout()).isZero();
            assertThat(stores.writes()).isEqualTo((long) STORES * stores.units());
        }
    }

    @Test
    @Tag("thorough")
    void keepsOneBrokenStoreFromTheOthers() throws Exception {
        try (ManyStores stores = ManyStores.of(folder, STORES)) {
            Path config = stores.application().config();
            Files.writeString(
                    config,
                    Files.readString(config).replaceFirst("password: \\S+\n(?s:(?!.*password))", "password: wrong\n"));

            Ended ended = stores.run("article-sync", "--all-stores");

            assertThat(ended.code()).as(ended.sysout()).isEqualTo(10);
            assertThat(ended.result()).containsEntry("person", "1").containsEntry("complete", "5");
            assertThat(IntStream.of(stores.numbersOfArticles().stream()
                            .mapToInt(Integer::intValue)
                            .sorted()
                            .toArray()))
                    .startsWith(0);
        }
    }
}
