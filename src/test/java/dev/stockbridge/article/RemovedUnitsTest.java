package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.PageFaults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A unit is gone once two complete scans have missed it: then it is reported once, and switched off where that is wanted. */
class RemovedUnitsTest {

    @Test
    void reportsAUnitOnceAfterTwoScans() {
        var store = filled(StoreKind.PLAIN);
        store.products().delete(2);

        assertThat(gone(store, store.run())).isEmpty();
        assertThat(gone(store, store.run())).containsExactly("2");
        assertThat(gone(store, store.run())).isEmpty();
        assertThat(store.articles().get("K-2").get("isActive").asBoolean()).isTrue();
        assertThat(store.attention()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void reportsTheUnitThatAProductWasBeforeItGotVariations() {
        var store = filled(StoreKind.PLAIN);
        store.products().addVariation(2, "S", "K-2-S", null, 1);

        store.run();

        assertThat(gone(store, store.run())).containsExactly("2");
    }

    @Test
    void switchesTheArticleOffOnceAndOnAgainWhenTheUnitIsBack() {
        var store = filled(StoreKind.DEACTIVATING);
        var product = store.products().get(2);
        store.products().delete(2);

        store.run();
        assertThat(active(store, "K-2")).isTrue();
        assertThat(gone(store, store.run())).containsExactly("2");
        assertThat(active(store, "K-2")).isFalse();
        store.warehouse().clearRequests();
        assertThat(gone(store, store.run())).isEmpty();
        assertThat(store.warehouseWrites()).isZero();
        store.products().add(product);
        store.run();

        assertThat(active(store, "K-2")).isTrue();
        Mirror.holds(store);
        store.warehouse().clearRequests();
        store.run();
        assertThat(store.warehouseWrites()).isZero();
    }

    @Test
    void switchesTheArticleOnAgainForAnotherUnitWithItsCode() {
        var store = filled(StoreKind.DEACTIVATING);
        store.products().delete(2);
        store.run();
        store.run();
        assertThat(active(store, "K-2")).isFalse();
        store.products().add(NewProduct.named("Uusi").code("K-2").price("5").with(node -> node.put("id", 77)));

        store.run();

        assertThat(active(store, "K-2")).isTrue();
        Mirror.holds(store);
    }

    @Test
    @Tag("thorough")
    void leavesAUnitOnThatCameBackWhileAnOlderScanWaited() {
        var store = filled(StoreKind.DEACTIVATING);
        var product = store.products().get(2);
        store.products().delete(2);
        store.run();
        store.warehouse().misbehave(Faults.answers(503));
        assertThat(store.run("waits").exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        store.warehouse().behave();
        store.clock().advance(Duration.ofMinutes(5));
        store.products().add(product.put("name", "Takaisin"));
        store.run(new RunOptions(false, false, null, null, List.of("2")));

        store.run("waits");

        assertThat(active(store, "K-2")).isTrue();
    }

    @Test
    void keepsWhatTheWarehouseKeepsWhenItSwitchesOff() {
        var store = TestStore.fresh(StoreKind.DEACTIVATING);
        store.articles().seedKept("K-1");
        store.products().add(NewProduct.named("Kynttilä").code("K-1").price("9"));
        store.products().add(NewProduct.named("Toinen").code("K-2").price("9"));
        store.run();
        store.products().delete(1);
        store.run();
        store.run();

        assertThat(active(store, "K-1")).isFalse();
        assertThat(store.articles().get("K-1").get("stockLimit").asInt()).isEqualTo(12);
        assertThat(store.articles().get("K-1").get("articleName").asString()).isEqualTo("Kynttilä");
    }

    @Test
    void concludesNothingFromATruncatedReading() {
        var store = filled(StoreKind.DEACTIVATING);
        store.run();
        store.shop().misbehave(PageFaults.truncatesPages());

        assertThat(store.run("one").exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(store.run("two").exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        store.shop().behave();

        assertThat(gone(store, store.run())).isEmpty();
        assertThat(missed(store)).isZero();
    }

    @Test
    void concludesNothingFromAnEmptyCatalogue() {
        var store = filled(StoreKind.DEACTIVATING);
        var products = List.of(
                store.products().get(1),
                store.products().get(2),
                store.products().get(3));
        for (long id : store.products().ids()) {
            store.products().delete(id);
        }

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(missed(store)).isZero();
        products.forEach(product -> store.products().add(product));
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(active(store, "K-1")).isTrue();
    }

    @Test
    void countsNeitherPlansNorPartialRuns() {
        var store = filled(StoreKind.DEACTIVATING);
        store.products().delete(2);
        for (int i = 0; i < 3; i++) {
            store.run(new RunOptions(true, false, null, null, List.of()));
            store.run(new RunOptions(false, false, null, null, List.of("1")));
            store.run(new RunOptions(false, false, Instant.EPOCH, null, List.of()));
        }

        assertThat(missed(store)).isZero();
        assertThat(active(store, "K-2")).isTrue();
    }

    @Test
    @Tag("thorough")
    void concludesNothingOfAProductThatCannotBeRead() {
        var store = filled(StoreKind.DEACTIVATING);
        store.products().addVariation(3, "S", "K-3-S", null, 1);
        store.run();
        store.run();
        store.shop().misbehave(PageFaults.malformsProduct(2), PageFaults.poisonsProduct(3));

        store.run();
        store.run();
        store.run();

        assertThat(active(store, "K-2")).isTrue();
        assertThat(active(store, "K-3-S")).isTrue();
    }

    @Test
    @Tag("thorough")
    void concludesNothingAtAllWhileAProductHasNoId() {
        var store = filled(StoreKind.DEACTIVATING);
        store.shop().misbehave(PageFaults.losesIdOfProduct(2));

        store.run();
        store.run();
        store.run();

        assertThat(active(store, "K-2")).isTrue();
        assertThat(missed(store)).isZero();
    }

    private static TestStore filled(StoreKind kind) {
        var store = TestStore.fresh(kind);
        for (int i = 1; i <= 3; i++) {
            store.products()
                    .add(NewProduct.named("Tuote " + i)
                            .code("K-" + i)
                            .price("9.90")
                            .stock(null, 1));
        }
        store.run();
        return store;
    }

    private static List<String> gone(TestStore store, RunResult run) {
        return store.items(run).stream()
                .filter(item -> "gone-from-shop".equals(item.reason()))
                .map(item -> item.key())
                .toList();
    }

    private static boolean active(TestStore store, String number) {
        return store.articles().get(number).get("isActive").asBoolean();
    }

    private static long missed(TestStore store) {
        return store.sql()
                .queryForObject(
                        "select count(*) from article_link where store = ? and missed_scans > 0",
                        Long.class,
                        store.id());
    }
}
