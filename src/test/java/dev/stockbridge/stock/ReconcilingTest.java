package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.ExitCode;
import dev.stockbridge.run.RunOptions;
import dev.stockbridge.sandbox.NewProduct;
import dev.stockbridge.sandbox.StockFaults;
import dev.stockbridge.sandbox.WarehouseOrders;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shop and warehouse are compared, and the shop is told what differs and nothing else. */
class ReconcilingTest {

    @Test
    void pushesWhatDiffersAndNothingElse() {
        var store = StockStore.fresh();
        store.units(3);
        store.lies("U-001", 7);

        var run = store.runWell();

        assertThat(store.writes()).containsExactly("U-001 {\"quantity\":7}");
        assertThat(store.quantity("U-001")).isEqualTo(7);
        assertThat(store.outcomes(run))
                .containsOnly(Map.entry("U-001", "pushed: shop 10, should be 7: sellable 7 - buffer 0 + sent 0"));
        var counts = store.store().report(run).counts();
        assertThat(List.of(counts.read(), counts.unchanged(), counts.pushed(), counts.differs()))
                .containsExactly(3L, 2L, 1L, 0L);
        assertThat(store.store().violations()).isEmpty();
    }

    @Test
    void writesNothingWhereNothingDiffers() {
        var store = StockStore.fresh();
        store.units(300);

        store.runWell();
        store.runWell();

        assertThat(store.writes()).isEmpty();
        assertThat(store.shop().requests())
                .as("pages, and no call for an item")
                .hasSizeLessThan(16)
                .noneMatch(call -> call.path().contains("/stock"));
    }

    @Test
    void onlyComparesUnlessPushingIsSwitchedOn() {
        var store = StockStore.fresh(StoreKind.STOCK_COMPARED);
        store.units(12);
        IntStream.range(0, 12).forEach(n -> store.lies(String.format("U-%03d", n), n));

        var run = store.runWell();

        assertThat(store.writes()).isEmpty();
        assertThat(store.shop().requests()).noneMatch(call -> call.path().contains("/stock"));
        assertThat(store.outcome(run, "U-003"))
                .isEqualTo("differs: shop 10, should be 3: sellable 3 - buffer 0 + sent 0");
        assertThat(store.store().report(run).counts().differs()).isEqualTo(11);
    }

    @Test
    void countsUnitsThatAreOnTheirWayOnce() {
        var store = StockStore.fresh();
        store.units(1);
        store.sent("U-000", 3);

        assertThat(store.store()
                        .articles()
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

    @Test
    void takesWhatOtherChannelsHaveSoldOff() {
        var store = StockStore.fresh();
        store.units(1);
        store.there().seed("AMZ-1", order -> WarehouseOrders.line(order, "1", "U-000", 4));

        store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(6);
    }

    @Test
    void sellsNothingThatOthersHaveOversold() {
        var store = StockStore.fresh();
        store.units(1);
        store.sent("U-000", 3);
        store.there().seed("AMZ-1", order -> WarehouseOrders.line(order, "1", "U-000", 14));

        store.runWell();

        assertThat(store.quantity("U-000")).as("three are reserved").isEqualTo(3);
        assertThat(store.balance("U-000")).isZero();
    }

    @Test
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
    void countsNothingOfAnOrderThatIsCancelledInTheWarehouse() {
        var store = StockStore.fresh();
        store.units(1);
        long id = store.sent("U-000", 3);
        store.there().cancel(Long.toString(id));

        store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(10);
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
        store.there().seed("AMZ-1", order -> WarehouseOrders.line(order, "1", "U-000", 4));

        store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(3);
    }

    @Test
    void takesNoWarehouseThatSaysNothingForAllOfThem() {
        var store = StockStore.fresh(StoreKind.STOCK_BUFFERED);
        store.units(1);
        store.articles().stock("U-000", 2, 7, 0);
        store.warehouse().checkAnswers(false);
        store.warehouse().misbehave(StockFaults.saysNothingOfWarehouses("sellableNumberOfItems"));

        store.run(ExitCode.UNREACHABLE);

        assertThat(store.writes()).isEmpty();
        assertThat(store.quantity("U-000")).isEqualTo(10);
    }

    @Test
    void takesNoListThatIsNotThereForEmptyShelves() {
        var store = StockStore.fresh(StoreKind.STOCK_BUFFERED);
        store.units(3);
        store.articles().stock("U-000", 2, 12, 0);
        store.articles().stock("U-001", 2, 7, 0);
        store.lies("U-002", 0);
        store.warehouse().checkAnswers(false);
        store.warehouse().misbehave(StockFaults.listsNoWarehouses("U-000"));
        store.warehouse().misbehave(StockFaults.listsNoWarehouses("U-002"));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, "U-000"))
                .isEqualTo("attention unreadable: the warehouse does not say what can be sold");
        assertThat(store.quantity("U-000")).isEqualTo(10);
        assertThat(store.quantity("U-001")).isEqualTo(5);
        assertThat(store.quantity("U-002"))
                .as("there is nothing in all warehouses together")
                .isZero();
    }

    @Test
    void comparesVariationsEachByItself() {
        var store = StockStore.fresh();
        store.store()
                .products()
                .add(NewProduct.named("Paita")
                        .code("SHIRT")
                        .price("20.00")
                        .variation("S", "SHIRT-S", null, null, 4)
                        .variation("M", "SHIRT-M", null, null, 5));
        store.publish();
        store.lies("SHIRT-S", 1);
        store.lies("SHIRT-M", 5);

        store.runWell();

        assertThat(store.quantity("SHIRT-S")).isEqualTo(1);
        assertThat(store.writes()).hasSize(1);
    }

    @Test
    void addressesCodesWithOddSigns() {
        var store = StockStore.fresh();
        var codes = List.of("a b", "#1", "50%", "ÄÖ-1", "x?y=1&z", "+358", "0042", " blank ");
        codes.forEach(code -> store.unit(code, 10));
        store.publish();
        codes.forEach(code -> store.lies(code.strip(), 9));

        store.runWell();

        assertThat(codes).allSatisfy(code -> assertThat(store.quantity(code)).isEqualTo(9));
    }

    @Test
    void matchesARenamedUnitByItsLink() {
        var store = StockStore.fresh();
        store.units(2);
        long product = store.store().products().ids()[0];
        store.store().products().rename(product, "NEW");
        store.lies("U-000", 4);

        store.runWell();

        assertThat(store.writes()).containsExactly("NEW {\"quantity\":4}");
    }

    @Test
    void matchesByTheCodeWhatWasNeverPublished() {
        var store = StockStore.fresh();
        store.unit("CUP", 10);
        store.articles().seed("cup", article -> article.put("articleName", "Kuppi"));
        store.lies("cup", 4);

        store.runWell();

        assertThat(store.quantity("CUP")).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 250})
    void readsThePagesOfBothSides(int cap) {
        var store = StockStore.fresh();
        store.units(20);
        store.shop().switchTo(switches -> switches.withPageSizeCap(cap));
        IntStream.range(0, 12).forEach(n -> store.order(String.format("U-%03d", n), 1));
        store.send();
        store.lies("U-019", 12);

        store.runWell();

        assertThat(store.writes()).containsExactly("U-019 {\"quantity\":12}");
    }

    @Test
    void looksAtTheseItemsAlone() {
        var store = StockStore.fresh();
        store.units(4);
        store.lies("U-000", 5);
        store.lies("U-001", 5);
        store.lies("U-002", 5);
        var reference = Long.toString(store.store().products().ids()[1]);

        var run = StockStore.expect(
                store.run(new RunOptions(false, false, null, null, List.of("U-000", reference, "NONE"))),
                ExitCode.COMPLETED);

        assertThat(store.writes()).hasSize(2);
        assertThat(store.quantity("U-002")).isEqualTo(10);
        assertThat(store.outcome(run, "NONE")).startsWith("skipped not-in-shop");
        assertThat(store.store().report(run).counts().read()).isEqualTo(3);
    }
}
