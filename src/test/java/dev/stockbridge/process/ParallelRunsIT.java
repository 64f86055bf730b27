package dev.stockbridge.process;

import static dev.stockbridge.sandbox.fault.Faults.before;
import static dev.stockbridge.sandbox.fault.Faults.waitsFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stockbridge.sandbox.SandboxDatabase;
import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.http.SandboxRequest;
import dev.stockbridge.sandbox.shop.SandboxShop;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes side by side: one run for a store and job, and one writer for a goods owner. */
@Tag("thorough")
class ParallelRunsIT {

    private static final int OTHER_OWNER = 136;

    private final CountDownLatch release = new CountDownLatch(1);

    @TempDir
    Path folder;

    @Test
    void turnsASecondRunOfTheSameJobAndStoreAwayWith40() {
        try (Installation installation = Installation.small(folder)) {
            CompletableFuture<Ended> second = new CompletableFuture<>();
            installation
                    .warehouse()
                    .misbehave(
                            before(SandboxRequest::writes, () -> second.complete(installation.sync("--run", "second")))
                                    .times(1));

            Ended first = installation.startSync("--run", "first").end();

            assertThat(second.join().code()).as(second.join().sysout()).isEqualTo(40);
            assertThat(second.join().result())
                    .containsEntry("status", "NOT_STARTED")
                    .containsEntry("code", "40");
            assertThat(second.join().out()).contains("article-sync already runs for store demo");
            assertThat(first.code()).as(first.sysout()).isZero();
            assertThat(installation.writes()).isEqualTo(installation.units());
        }
    }

    @Test
    void runsTwoStoresAtOnceWhereTheirGoodsOwnersDiffer() {
        try (TwoStores stores = twoStores(OTHER_OWNER)) {
            Started first = stores.held();
            Ended second = stores.sync("other").end();

            assertThat(second.code()).as(second.sysout()).isZero();
            assertThat(first.process().isAlive()).isTrue();
            release.countDown();
            assertThat(first.end().code()).isZero();
        }
    }

    @Test
    void letsTwoStoresOfOneGoodsOwnerWriteInTurns() {
        try (TwoStores stores = twoStores(SandboxWarehouse.GOODS_OWNER)) {
            Started first = stores.held();
            Started second = stores.sync("other");
            await().atMost(Duration.ofMinutes(1)).until(stores::someoneWaitsForItsTurn);
            release.countDown();

            assertThat(first.end().code()).as(first.end().sysout()).isZero();
            assertThat(second.end().code()).as(second.end().sysout()).isZero();
            assertThat(stores.one().warehouse().overlappingWrites()).isZero();
            // An article that both sell is kept up by the first of them.
            assertThat(stores.one().writes())
                    .isBetween(
                            (long) stores.one().warehouse().articles().count(),
                            (long) stores.one().units() + stores.catalogue().units());
        }
    }

    /** A second store, with a shop of its own, beside the first one's. */
    private TwoStores twoStores(int goodsOwner) {
        Installation one = Installation.of(folder, SandboxCatalogue.small(7, 30), SandboxDatabase.newDatabase(), "");
        SandboxCatalogue catalogue = SandboxCatalogue.small(8, 30);
        SandboxShop shop = SandboxShop.start();
        catalogue.fill(shop);
        one.warehouse().addGoodsOwner(OTHER_OWNER, "Other");
        String yaml = one.sandbox()
                .configuration(
                        one.database().jdbcUrl(),
                        one.database().user(),
                        one.database().password(),
                        folder.resolve("reports"));
        String store = yaml.substring(yaml.indexOf("    demo:"));
        String other = store.replace("demo:", "other:")
                .replace(one.shop().url().toString(), shop.url().toString())
                .replace("goods-owner-id: 135", "goods-owner-id: " + goodsOwner)
                .replace("orders:\n", "orders:\n        number-prefix: X\n");
        return new TwoStores(
                one, catalogue, shop, new PackagedStockbridge(folder, yaml + other + "  chunk-size: 10\n"), release);
    }

    /** Two stores on one warehouse, in one configuration. */
    private record TwoStores(
            Installation one,
            SandboxCatalogue catalogue,
            SandboxShop shop,
            PackagedStockbridge application,
            CountDownLatch release)
            implements AutoCloseable {

        Started sync(String store) {
            return application.start("run", "article-sync", "--store", store);
        }

        /** The first store's run, held at its first write. */
        Started held() {
            CountDownLatch writes = new CountDownLatch(1);
            one.warehouse()
                    .misbehave(
                            before(SandboxRequest::writes, writes::countDown).times(1),
                            waitsFor(release).onlyFor(SandboxRequest::writes).times(1));
            Started first = sync("demo");
            await().atMost(Duration.ofMinutes(1)).until(() -> writes.getCount() == 0);
            return first;
        }

        boolean someoneWaitsForItsTurn() throws SQLException {
            try (var connection = DriverManager.getConnection(
                            one.database().jdbcUrl(),
                            one.database().user(),
                            one.database().password());
                    var row = connection.createStatement().executeQuery("""
                            select count(*) from pg_locks where not granted and locktype = 'advisory'
                            """)) {
                row.next();
                return row.getInt(1) == 1;
            }
        }

        @Override
        public void close() {
            shop.close();
            one.close();
        }
    }
}
