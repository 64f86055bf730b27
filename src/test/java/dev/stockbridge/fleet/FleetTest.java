package dev.stockbridge.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.fleet.record.FleetRequest;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Launches over several stores of one shop and one warehouse, each with a goods owner of its own. */
class FleetTest {

    private static final List<String> ARTICLES = List.of("article-sync");
    private static final List<String> ARTICLES_AND_STOCK = List.of("article-sync", "stock-reconciliation");

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
    void carriesTheJobsThroughAllStores() {
        FleetResult result = fleet.launch(ARTICLES_AND_STOCK, ids);

        assertThat(result.exitCode()).as(result.remark()).isEqualTo(ExitCode.COMPLETED);
        assertThat(result.remark()).isNull();
        assertThat(stores)
                .allSatisfy(store -> assertThat(store.articles().count()).isEqualTo(2));
        assertThat(fleet.codes(result))
                .hasSize(6)
                .allSatisfy((job, code) -> assertThat(code).isZero());
        assertThat(fleet.reported)
                .hasSize(6)
                .allSatisfy(job -> assertThat(job.execution()).isNotNull());
    }

    @Test
    void doesNothingWhereAllStoresAreComplete() {
        FleetResult first = fleet.launch(ARTICLES, ids, "same-" + ids.get(0));
        last().warehouse().clearRequests();

        FleetResult second = fleet.launch(ARTICLES, ids, "same-" + ids.get(0));

        assertThat(second.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(second.fleet()).isEqualTo(first.fleet());
        assertThat(second.remark()).contains("complete already");
        assertThat(last().warehouse().requests()).isEmpty();
    }

    @Test
    void leavesOutLaterJobsOfAStoreThatDidNotComplete() {
        refuse(stores.get(1));

        FleetResult result = tolerant().launch(ARTICLES_AND_STOCK, ids);

        assertThat(result.exitCode()).isEqualTo(ExitCode.ATTENTION);
        assertThat(fleet.codes(result))
                .containsEntry(ids.get(1) + "/article-sync", 50)
                .containsEntry(ids.get(1) + "/stock-reconciliation", null)
                .containsEntry(ids.get(2) + "/stock-reconciliation", 0);
    }

    @Test
    void triesRefusedStoresAgainOnlyWhenToldTo() {
        refuse(stores.get(1));
        FleetRequest request = FleetFixture.request(ARTICLES, ids, FleetFixture.newName());
        tolerant().launch(request);
        last().warehouse().behave();
        last().warehouse().clearRequests();

        FleetResult rerun = tolerant().launch(request);
        assertThat(rerun.exitCode()).isEqualTo(ExitCode.ATTENTION);
        assertThat(last().warehouse().requests()).isEmpty();

        FleetResult again = tolerant().launch(FleetFixture.again(request));
        assertThat(again.exitCode()).as(again.remark()).isEqualTo(ExitCode.COMPLETED);
        assertThat(stores.get(1).articles().count()).isEqualTo(2);
    }

    @Test
    void takesOverWhatAPersonCompletedUnderTheSameName() {
        refuse(stores.get(1));
        FleetRequest request = FleetFixture.request(ARTICLES, ids, FleetFixture.newName());
        tolerant().launch(request);
        last().warehouse().behave();
        stores.get(1).run(request.name());

        FleetResult rerun = tolerant().launch(request);

        assertThat(rerun.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(fleet.codes(rerun)).containsEntry(ids.get(1) + "/article-sync", 0);
    }

    @Test
    void refusesOtherStoresUnderTheSameName() {
        String name = FleetFixture.newName();
        fleet.launch(ARTICLES, ids, name);

        FleetResult other = fleet.launch(ARTICLES, ids.subList(0, 1), name);

        assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(other.remark()).contains("was started for other stores (stores:" + ids.get(0));
    }

    @Test
    void turnsASecondLaunchOfTheSameNameAway() {
        FleetRequest request = FleetFixture.request(ARTICLES, ids, FleetFixture.newName());
        try (var connection = new LockConnection(
                        stores.get(0).application().part(Settings.class).database());
                var locks = RunLocks.takeFleet(connection, "article-sync", request.name() + "/")
                        .orElseThrow()) {
            locks.prove();

            FleetResult result = fleet.launch(request);

            assertThat(result.exitCode()).isEqualTo(ExitCode.RUNNING);
            assertThat(result.fleet()).isNull();
        }
    }

    @Test
    void beginsNoStoreAfterItsTime() {
        FleetRequest request = FleetFixture.onOneThread(
                FleetFixture.request(ARTICLES, ids, FleetFixture.newName()), Duration.ofNanos(1));

        FleetResult result = fleet.launch(request);

        assertThat(result.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(fleet.codes(result))
                .allSatisfy((job, code) -> assertThat(code).isEqualTo(20));
        assertThat(last().warehouse().requests()).isEmpty();
    }

    @Test
    void beginsNoFurtherStoreOnceItIsStoppedAndGoesOnAfterwards() {
        FleetRequest request =
                FleetFixture.onOneThread(FleetFixture.request(ARTICLES, ids, FleetFixture.newName()), null);
        last().warehouse()
                .misbehave(Faults.before(any -> true, () -> fleet.launcher().stop("article-sync"))
                        .times(1));

        FleetResult stopped = fleet.launch(request);

        assertThat(stopped.exitCode()).as(stopped.remark()).isEqualTo(ExitCode.STOPPED);
        FleetResult resumed = fleet.launch(request);
        assertThat(resumed.exitCode()).as(resumed.remark()).isEqualTo(ExitCode.COMPLETED);
        assertThat(stores)
                .allSatisfy(store -> assertThat(store.articles().count()).isEqualTo(2));
    }

    @Test
    void ranksAStoreThatIsNotConfiguredWithTheOthersOfAPerson() {
        FleetResult result = tolerant().launch(ARTICLES, List.of(ids.get(0), ids.get(1), "no-such-store"));

        assertThat(result.exitCode()).isEqualTo(ExitCode.ATTENTION);
        assertThat(fleet.codes(result)).containsEntry("no-such-store/article-sync", 2);
    }

    private FleetFixture tolerant() {
        return new FleetFixture(last().application(), new FleetSettings(4, 4, Duration.ZERO, Percent.valueOf("40%")));
    }

    private void refuse(TestStore store) {
        last().warehouse().misbehave(Faults.unauthorized().onlyFor(request -> isOf(store, request)));
    }

    private static boolean isOf(TestStore store, SandboxRequest request) {
        String owner = Integer.toString(store.goodsOwner());
        return owner.equals(request.parameter("goodsOwnerId")) || request.body().contains(":" + owner);
    }

    private TestStore last() {
        return stores.get(2);
    }
}
