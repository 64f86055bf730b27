package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import org.junit.jupiter.api.Test;

/** Which of the goods in the warehouse count. */
class CountedStockTest {

    @Test
    void pushesWhatLiesOnTheShelfWhereThatIsWanted() {
        var store = StockStore.fresh(StoreKind.STOCK_ON_HAND);
        store.units(1);
        store.sent("U-000", 3);
        store.lies("U-000", 9);

        store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(9);
        assertThat(store.shop().requests()).noneMatch(call -> call.path().endsWith("/orders"));
    }

    @Test
    void countsTheWarehousesThatCountAndHoldsTheBufferBack() {
        var store = StockStore.fresh(StoreKind.STOCK_BUFFERED);
        store.units(2);
        store.articles().stock("U-000", 2, 7, 0);
        store.articles().stock("U-001", 2, 7, 3);

        var run = store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(5);
        assertThat(store.quantity("U-001")).isEqualTo(2);
        assertThat(store.outcome(run, "U-000")).endsWith("sellable 7 - buffer 2 + sent 0");
    }

    @Test
    void neverCountsMoreInSomeWarehousesThanCanBeSoldInAll() {
        var store = StockStore.fresh(StoreKind.STOCK_BUFFERED);
        store.units(1);
        store.articles().stock("U-000", 1, 0, 0);
        store.articles().stock("U-000", 2, 9, 0);
        store.there().seed("AMZ-1", order -> SandboxWarehouseOrders.line(order, "1", "U-000", 4));

        store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(3);
    }
}
