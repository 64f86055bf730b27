package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Units of open orders are taken off once: by the warehouse, by the shop, or where neither does, by us. */
class OrderedUnitsTest {

    @Test
    void countsUnitsThatAreOnTheirWayOnce() {
        var store = StockStore.fresh();
        store.units(1);
        store.sent("U-000", 3);

        assertThat(store.articles()
                        .inventory("U-000")
                        .get("sellableNumberOfItems")
                        .asInt())
                .isEqualTo(7);
        store.runWell();

        assertThat(store.writes()).as("ten on the shelf, three of them sold").isEmpty();
        assertThat(store.balance("U-000")).isEqualTo(7);
    }

    @Test
    void countsUnitsThatTheWarehouseDoesNotKnowAsSoldToo() {
        var store = StockStore.fresh();
        store.units(1);
        store.lies("U-000", 8);
        store.order("U-000", 3);

        store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(8);
        assertThat(store.balance("U-000")).isEqualTo(5);
    }

    @Test
    @Tag("thorough")
    void staysRightFromTheSaleToTheDelivery() {
        var store = StockStore.fresh();
        store.units(1);
        long id = store.order("U-000", 3);
        var key = Long.toString(id);
        List<Runnable> day = List.of(
                store::send,
                () -> store.there().allocate(key),
                () -> store.there().pick(key),
                () -> store.there().ship(key, "JJFI1"),
                store::deliver);

        for (var step : day) {
            step.run();
            store.runWell();
            assertThat(store.balance("U-000")).isEqualTo(7);
            assertThat(store.writes()).isEmpty();
        }
        assertThat(store.quantity("U-000")).isEqualTo(7);
    }

    /** The parts of a kit are picked instead of it. */
    @Test
    @Tag("thorough")
    void countsAKitOnItsWayOnce() {
        var store = StockStore.fresh();
        store.units(1);
        long id = store.order("U-000", 3);
        var key = Long.toString(id);
        store.send();
        store.there().ship(key, "JJFI1");
        var row = store.there().get(key).at("/orderLines/0/rowNumber").asString();

        store.there().kit(key, row, 6);
        store.runWell();

        assertThat(store.writes()).isEmpty();
    }

    @Test
    void takesWhatOtherChannelsHaveSoldOff() {
        var store = StockStore.fresh();
        store.units(1);
        store.there().seed("AMZ-1", order -> SandboxWarehouseOrders.line(order, "1", "U-000", 4));

        store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(6);
    }

    @Test
    void sellsNothingThatOthersHaveOversold() {
        var store = StockStore.fresh();
        store.units(1);
        store.sent("U-000", 3);
        store.there().seed("AMZ-1", order -> SandboxWarehouseOrders.line(order, "1", "U-000", 14));

        store.runWell();

        assertThat(store.quantity("U-000")).as("three are reserved").isEqualTo(3);
        assertThat(store.balance("U-000")).isZero();
    }

    @Test
    @Tag("thorough")
    void countsOfAnOrderThatGrewWhatTheWarehouseKnowsOf() {
        var store = StockStore.fresh();
        store.units(1);
        long id = store.sent("U-000", 3);
        long line = store.orders().get(id).at("/products/0/id").asLong();
        store.orders().quantity(id, line, 5);

        store.runWell();

        assertThat(store.balance("U-000")).isEqualTo(5);
        assertThat(store.writes()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void countsOfAnOrderThatIsPickedInPartWhatWasPicked() {
        var store = StockStore.fresh();
        store.units(1);
        long id = store.sent("U-000", 3);
        var line = store.orders().get(id).at("/products/0/id").asString();
        store.there().pick(Long.toString(id), line, 2);
        store.there().status(Long.toString(id), 400);

        store.runWell();

        assertThat(store.balance("U-000"))
                .as("ten, two picked, one still to leave")
                .isEqualTo(7);
    }

    @Test
    @Tag("thorough")
    void countsOfTwoOrdersWithOneNumberTheOneThatStands() {
        var store = StockStore.fresh();
        store.units(1);
        long id = store.sent("U-000", 3);
        var line = store.orders().get(id).at("/products/0/id").asString();
        store.there().cancel(Long.toString(id));
        store.there().seed(Long.toString(id), order -> SandboxWarehouseOrders.line(order, line, "U-000", 3));

        store.runWell();

        assertThat(store.balance("U-000")).isEqualTo(7);
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void countsNothingOfAnOrderThatIsCancelledInTheWarehouse() {
        var store = StockStore.fresh();
        store.units(1);
        long id = store.sent("U-000", 3);
        store.there().cancel(Long.toString(id));

        store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(10);
    }

    @Test
    @Tag("thorough")
    void countsNothingOfACancelledOrderThatHadBeenPickedInPart() {
        var store = StockStore.fresh();
        store.units(1);
        long id = store.sent("U-000", 3);
        var line = store.orders().get(id).at("/products/0/id").asString();
        store.there().pick(Long.toString(id), line, 2);
        store.there().cancel(Long.toString(id));

        store.runWell();

        assertThat(store.quantity("U-000"))
                .isEqualTo(store.articles()
                        .inventory("U-000")
                        .get("sellableNumberOfItems")
                        .asInt());
    }

    @Test
    void takesUnsentOrdersOffItselfWhereTheShopDoesNot() {
        var store = StockStore.fresh(StoreKind.STOCK_UNRESERVED);
        store.units(1);
        store.sent("U-000", 3);
        store.order("U-000", 2);

        store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(5);
    }
}
