package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stockbridge.harness.Audited;
import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.StockFaults;
import org.junit.jupiter.params.ParameterizedTest;

/** What one warehouse of several does not say is neither zero nor the total of all. */
class SilentWarehouseTest {

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {
                "STOCK_OF_TWO, sellableNumberOfItems, can be sold",
                "STOCK_ON_HAND_OF_TWO, numberOfItems, is on hand"
            })
    void namesTheItemAndPushesTheOthers(StoreKind kind, String member, String what) {
        var store = silentOf(kind);
        store.articles().stock("U-000", 2, 7, 0);
        store.lies("U-001", 4);
        store.warehouse().misbehave(StockFaults.saysNothingOfWarehouse(2, "U-000", member));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, "U-000"))
                .isEqualTo("attention unreadable: the warehouse does not say what " + what);
        assertThat(store.writes()).containsExactly("U-001 {\"quantity\":4}");
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {
                "STOCK_OF_TWO, sellableNumberOfItems, can be sold",
                "STOCK_ON_HAND_OF_TWO, numberOfItems, is on hand"
            })
    void isAuditedInTheSameWords(StoreKind kind, String member, String what) {
        var store = silentOf(kind);
        store.articles().stock("U-000", 2, 7, 0);
        store.warehouse().misbehave(StockFaults.saysNothingOfWarehouse(2, "U-000", member));

        assertThat(Audited.of(store, "quantities").disagreements())
                .extracting(Disagreement::label, Disagreement::what, Disagreement::detail)
                .containsExactly(tuple("U-000", "unreadable", "the warehouse does not say what " + what));
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {
                "STOCK_BUFFERED, sellableNumberOfItems",
                "STOCK_OF_TWO, sellableNumberOfItems",
                "STOCK_ON_HAND_OF_TWO, numberOfItems"
            })
    void endsTheRunWhereNothingAtAllIsSaid(StoreKind kind, String member) {
        var store = silentOf(kind);
        store.lies("U-000", 3);
        store.warehouse().misbehave(StockFaults.saysNothingOfWarehouses(member));

        store.run(ExitCode.UNREACHABLE);

        assertThat(store.writes()).isEmpty();
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"STOCK_OF_TWO", "STOCK_ON_HAND_OF_TWO"})
    void isBelievedToHaveNoneWhereThereIsNoneAnywhere(StoreKind kind) {
        var store = silentOf(kind);
        store.lies("U-000", 0);
        store.warehouse().misbehave(StockFaults.listsNothingOfWarehouses());

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.writes()).containsExactly("U-000 {\"quantity\":0}");
        assertThat(store.outcome(run, "U-001")).startsWith("attention unreadable");
        assertThat(Audited.of(store, "quantities").disagreements())
                .extracting(Disagreement::label)
                .containsExactly("U-001");
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"STOCK_OF_TWO", "STOCK_ON_HAND_OF_TWO"})
    void isNotBelievedToHaveNoneWhereItsListIsNotThere(StoreKind kind) {
        var store = silentOf(kind);
        store.lies("U-001", 0);
        store.warehouse().misbehave(StockFaults.listsNoWarehouses("U-000"));
        store.warehouse().misbehave(StockFaults.listsNoWarehouses("U-001"));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, "U-000")).startsWith("attention unreadable");
        assertThat(store.writes()).as("none in all warehouses together").containsExactly("U-001 {\"quantity\":0}");
        assertThat(Audited.of(store, "quantities").disagreements())
                .extracting(Disagreement::label)
                .containsExactly("U-000");
    }

    private static StockStore silentOf(StoreKind kind) {
        var store = StockStore.fresh(kind);
        store.units(2);
        store.warehouse().checkAnswers(false);
        return store;
    }
}
