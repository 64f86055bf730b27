package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Seeds;
import dev.stockbridge.harness.StockbridgeInProcess;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.sandbox.data.NewProduct;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many launches on one database at the same time, as a scheduler starts them at the full hour. */
class SideBySideTest {

    private static final String JOB = "article-sync";
    private static final int APPLICATIONS = Seeds.count(2, 6);
    private static final int EACH = Seeds.count(3, 10);
    private static final int SAME = 4;

    @Test
    void launchesOfManyStoresDoNotDisturbEachOther() throws Exception {
        var stores = IntStream.range(0, APPLICATIONS * EACH)
                .mapToObj(n -> TestStore.fresh().id())
                .toList();
        var applications = IntStream.range(0, APPLICATIONS)
                .mapToObj(n -> StockbridgeInProcess.another())
                .toList();

        var results = new ArrayList<RunResult>();
        var threads = Executors.newFixedThreadPool(APPLICATIONS);
        try {
            // Each application is a process, with one run at a time.
            var processes = IntStream.range(0, APPLICATIONS)
                    .mapToObj(n -> launches(applications.get(n), stores.subList(n * EACH, (n + 1) * EACH)))
                    .toList();
            for (Future<List<RunResult>> process : threads.invokeAll(processes)) {
                results.addAll(process.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(results)
                .allSatisfy(result ->
                        assertThat(result.exitCode()).as(result.remark()).isEqualTo(ExitCode.COMPLETED));
    }

    @Test
    void onlyOneOfSeveralLaunchesOfTheSameRunExecutesIt() throws Exception {
        var store = TestStore.fresh();
        store.products().add(NewProduct.named("Tuote").code("K-1").price("9.90"));
        var together = new CyclicBarrier(SAME);
        var results = new ArrayList<RunResult>();
        var threads = Executors.newFixedThreadPool(SAME);
        try {
            var launches = Collections.nCopies(SAME, (Callable<RunResult>) () -> {
                together.await();
                return store.run("night");
            });
            for (Future<RunResult> launch : threads.invokeAll(launches)) {
                results.add(launch.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(results).filteredOn(result -> result.execution() != null).hasSize(1);
        assertThat(results)
                .filteredOn(result -> result.execution() == null)
                .allSatisfy(
                        result -> assertThat(result.remark()).containsAnyOf("nothing was started", "complete already"));
        assertThat(store.articles().count()).isEqualTo(1);
    }

    private static Callable<List<RunResult>> launches(StockbridgeInProcess application, List<String> stores) {
        return () -> stores.stream()
                .map(store -> application.launcher().run(new RunRequest(JOB, store, "night", RunOptions.ORDINARY)))
                .toList();
    }
}
