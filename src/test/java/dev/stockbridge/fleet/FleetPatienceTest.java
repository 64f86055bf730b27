package dev.stockbridge.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.control.LockConnection;
import dev.stockbridge.run.control.RunLocks;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.SandboxRequest;
import dev.stockbridge.settings.FleetSettings;
import dev.stockbridge.settings.Percent;
import dev.stockbridge.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Launches over several stores whose systems, locks or connections are away for a while. */
class FleetPatienceTest {

    private static final List<String> ARTICLES = List.of("article-sync");

    private final List<TestStore> stores =
            Stream.generate(TestStore::fresh).limit(3).toList();
    private final List<String> ids = stores.stream().map(TestStore::id).toList();
    private final FleetFixture fleet = new FleetFixture(stores.get(0).application());

    @BeforeEach
    void addProducts() {
        last().products().add(NewProduct.named("Kuppi").code("CUP").price("9.90"));
        last().products().add(NewProduct.named("Kassi").code("BAG").price("2.00"));
    }

    @AfterEach
    void behave() {
        last().shop().behave();
        last().warehouse().behave();
    }

    @Test
    void goesOnWhenTheDatabaseHasEndedAllConnections() {
        last().warehouse()
                .misbehave(Faults.before(SandboxRequest::writes, this::endConnections)
                        .times(1));

        FleetResult result = patient().launch(ARTICLES, ids);

        assertThat(result.exitCode()).as(result.remark()).isEqualTo(ExitCode.COMPLETED);
        assertThat(stores)
                .allSatisfy(store -> assertThat(store.articles().count()).isEqualTo(2));
    }

    @Test
    void triesAnUnreachableStoreAgainWithinItsPatience() {
        last().warehouse()
                .misbehave(Faults.answers(503)
                        .onlyFor(request -> isOf(stores.get(1), request))
                        .times(3));

        FleetResult result = patient().launch(ARTICLES, ids);

        assertThat(result.exitCode()).as(result.remark()).isEqualTo(ExitCode.COMPLETED);
        assertThat(fleet.job(result, ids.get(1)).attempts()).isGreaterThan(1);
    }

    @Test
    void endsWith20WhereAStoreStaysUnreachable() {
        last().warehouse().misbehave(Faults.answers(503).onlyFor(request -> isOf(stores.get(1), request)));

        FleetResult result = tolerant().launch(ARTICLES, ids);

        assertThat(result.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(fleet.codes(result)).containsEntry(ids.get(1) + "/article-sync", 20);
    }

    @Test
    void waitsForAStoreThatRunsElsewhere() throws Exception {
        var threads = Executors.newSingleThreadExecutor();
        try (var connection = new LockConnection(
                stores.get(0).application().part(Settings.class).database())) {
            var locks = RunLocks.take(connection, "article-sync", ids.get(1)).orElseThrow();
            var others = new CountDownLatch(2);
            var launched = threads.submit(() -> patient()
                    .launcher()
                    .launch(FleetFixture.request(ARTICLES, ids, FleetFixture.newName()), job -> others.countDown()));
            others.await();
            locks.close();

            FleetResult result = launched.get();

            assertThat(result.exitCode()).as(result.remark()).isEqualTo(ExitCode.COMPLETED);
            assertThat(fleet.job(result, ids.get(1)).attempts()).isGreaterThan(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private void endConnections() {
        last().sql().queryForList("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """);
    }

    private FleetFixture tolerant() {
        return new FleetFixture(last().application(), new FleetSettings(4, 4, Duration.ZERO, Percent.valueOf("40%")));
    }

    private FleetFixture patient() {
        return new FleetFixture(
                last().application(), new FleetSettings(4, 4, Duration.ofMinutes(5), Percent.valueOf("20%")));
    }

    private static boolean isOf(TestStore store, SandboxRequest request) {
        String owner = Integer.toString(store.goodsOwner());
        return owner.equals(request.parameter("goodsOwnerId")) || request.body().contains(":" + owner);
    }

    private TestStore last() {
        return stores.get(2);
    }
}
