package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StockbridgeInProcess;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.sandbox.NewProduct;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

/** Many launches on one database at the same time, as a scheduler starts them at the full hour. */
class SideBySideTest {

    private static final String JOB = "article-sync";
    private static final int STORES = 48;
    private static final int APPLICATIONS = 4;

    @Test
    void launchesOfManyStoresDoNotDisturbEachOther() throws Exception {
        var stores =
                IntStream.range(0, STORES).mapToObj(n -> TestStore.fresh().id()).toList();
        var applications = IntStream.range(0, APPLICATIONS)
                .mapToObj(n -> StockbridgeInProcess.another())
                .toList();

        var results = new ArrayList<RunResult>();
        // As many threads as processes: a pool of connections is shared within one application only.
        var threads = Executors.newFixedThreadPool(APPLICATIONS * 2);
        try {
            var launches = IntStream.range(0, STORES)
                    .mapToObj(n -> launch(applications.get(n % APPLICATIONS), stores.get(n)))
                    .toList();
            for (Future<RunResult> launch : threads.invokeAll(launches)) {
                results.add(launch.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(results)
                .allSatisfy(result ->
                        assertThat(result.exitCode()).as(result.remark()).isEqualTo(ExitCode.COMPLETED));
    }

    @Test
    void runWhoseLaunchWasCutShortStartsUnderTheSameName() {
        var store = TestStore.fresh();
        store.products().add(NewProduct.named("Tuote").code("K-1").price("9.90"));
        // A launch is two transactions: the instance, then its execution. The process ended between them.
        store.application()
                .part(JobRepository.class)
                .createJobInstance(
                        JOB,
                        new JobParametersBuilder()
                                .addString("store", store.id())
                                .addString("run", "night")
                                .toJobParameters());

        var run = store.run("night");

        assertThat(run.exitCode()).as(run.remark()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.articles().count()).isEqualTo(1);
        assertThat(store.run("night").remark()).contains("complete already");
    }

    private static Callable<RunResult> launch(StockbridgeInProcess application, String store) {
        return () -> application.launcher().run(new RunRequest(JOB, store, "night", RunOptions.ORDINARY));
    }
}
