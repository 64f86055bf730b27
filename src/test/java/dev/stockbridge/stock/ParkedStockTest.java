package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.PageFaults;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What needs a person is named, keeps nothing else waiting, and is closed when it is well. */
class ParkedStockTest {

    private final StockStore store = StockStore.fresh();

    @Test
    @Tag("thorough")
    void parksACodeThatNoPathCanCarry() {
        store.unit("A/B", 10);
        store.publish();
        store.lies("A/B", 4);

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, "A/B"))
                .isEqualTo("attention unsafe-code: a push cannot address this code; shop 10, should be 4: sellable 4 -"
                        + " buffer 0 + sent 0");
        store.lies("A/B", 10);
        store.runWell();
        assertThat(store.reasons()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void parksACodeThatNoDatabaseCanKeep() {
        store.units(2);
        long odd = store.products().ids()[0];
        store.lies("U-000", 4);
        store.lies("U-001", 4);
        store.products().rename(odd, "U\0-000");

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, "U?-000"))
                .startsWith("attention unsafe-code: a push cannot address this code; shop 10, should be 4");
        assertThat(store.quantity("U-001")).isEqualTo(4);
    }

    @Test
    void parksWhatTheShopRefuses() {
        store.units(3);
        store.lies("U-001", 4);
        store.lies("U-002", 5);
        store.shop().misbehave(Faults.answers(422).onlyFor("PATCH", ".*/stock/U-001"));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, "U-001")).startsWith("attention rejected-by-shop: the shop answered 422");
        assertThat(store.quantity("U-002")).isEqualTo(5);
        store.shop().behave();
        store.runWell();
        assertThat(store.quantity("U-001")).isEqualTo(4);
        assertThat(store.reasons()).isEmpty();
    }

    @Test
    void namesAProductThatCannotBeRead() {
        store.units(3);
        store.lies("U-002", 4);
        long bad = store.products().ids()[1];
        store.shop()
                .misbehave(PageFaults.malforms(
                        bad, product -> product.withObject("/stock_item").putObject("quantity")));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcomes(run).get(Long.toString(bad))).startsWith("attention unreadable");
        assertThat(store.outcomes(run)).doesNotContainKey("U-001");
        assertThat(store.writes()).hasSize(1);
    }

    @Test
    void namesAProductThatTheShopCannotServe() {
        store.units(3);
        long bad = store.products().ids()[1];
        store.shop().misbehave(PageFaults.poisonsProduct(bad));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcomes(run).get(Long.toString(bad))).startsWith("attention unreadable");
        assertThat(store.writes()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void raisesNothingWhereAnOrderThatNobodyTookOffCouldNotBeRead() {
        var unreserved = StockStore.fresh(StoreKind.STOCK_UNRESERVED);
        unreserved.units(2);
        long bad = unreserved.order("U-000", 3);
        unreserved.lies("U-000", 12);
        unreserved.lies("U-001", 4);
        unreserved.shop().misbehave(PageFaults.malformsOrder(bad));

        var run = unreserved.runWell();

        assertThat(unreserved.outcome(run, "U-000")).startsWith("differs: shop 10, should be 12");
        assertThat(unreserved.quantity("U-000")).isEqualTo(10);
        assertThat(unreserved.quantity("U-001")).isEqualTo(4);
        unreserved.shop().behave();
        unreserved.runWell();
        assertThat(unreserved.quantity("U-000")).isEqualTo(9);
    }

    @Test
    @Tag("thorough")
    void saysHowManyOrdersItCouldNotCount() {
        store.units(1);
        store.sent("U-000", 2);
        long bad = store.sent("U-000", 3);
        store.shop().misbehave(PageFaults.malformsOrder(bad));

        var run = store.runWell();

        assertThat(store.quantity("U-000"))
                .as("rather too little than too much")
                .isEqualTo(7);
        assertThat(store.report(run).notes())
                .contains("1 open orders could not be read; their units were not counted.");
    }

    @Test
    void closesTheItemOfAProductThatIsGone() {
        store.unit("A/B", 10);
        store.units(1);
        store.lies("A/B", 4);
        store.run(ExitCode.ATTENTION);

        store.products().delete(store.products().ids()[0]);
        store.runWell();

        assertThat(store.reasons()).isEmpty();
    }

    @Test
    void saysNothingToTheShopOfAStoreThatOnlyCompares() {
        var compared = StockStore.fresh(StoreKind.STOCK_COMPARED);
        compared.unit("A/B", 10);
        compared.publish();
        compared.lies("A/B", 4);

        var run = compared.runWell();

        assertThat(compared.outcome(run, "A/B")).startsWith("differs");
    }

    @Test
    @Tag("thorough")
    void parksAProductWhoseAnswerLostItsVariations() {
        store.products()
                .add(NewProduct.named("Paita")
                        .code("P")
                        .price("20.00")
                        .stock(null, 3)
                        .variation("S", "P-S", null, null, 4));
        store.unit("CUP", 10);
        store.publish();
        store.lies("P-S", 1);
        store.lies("CUP", 9);
        long product = store.products().ids()[0];
        store.articles().seed("P", article -> article.put("articleName", "Paita"));
        store.shop().misbehave(PageFaults.malforms(product, one -> one.remove("variations")));
        store.shop().checkAnswers(false);

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, "P")).startsWith("attention unreadable: the answer does not say");
        assertThat(store.quantity("CUP")).isEqualTo(9);
        assertThat(store.quantity("P-S")).isEqualTo(4);
    }
}
