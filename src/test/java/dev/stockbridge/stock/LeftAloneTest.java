package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.ExitCode;
import dev.stockbridge.sandbox.Faults;
import dev.stockbridge.sandbox.NewProduct;
import dev.stockbridge.sandbox.PageFaults;
import dev.stockbridge.sandbox.ShopSwitches;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no matter of stock is left alone and counted by reason; what needs a person is named. */
class LeftAloneTest {

    private final StockStore store = StockStore.fresh();

    @Test
    void leavesAloneWhatTheShopDoesNotTrack() {
        store.units(2);
        store.store().products().editStock("U-001", item -> item.put("enabled", false));
        store.lies("U-001", 4);

        var run = store.runWell();

        assertThat(store.outcomes(run)).containsExactly(Map.entry("U-001", "skipped not-tracked"));
        assertThat(store.writes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ShopSwitches.Absent.class)
    void leavesAloneWhatHasNoStockItem(ShopSwitches.Absent absent) {
        store.units(1);
        store.store()
                .products()
                .add(NewProduct.named("Lahjakortti").code("GIFT").with(product -> product.remove("stock_item")));
        store.shop().switchTo(switches -> switches.withMissingStockItem(absent));

        assertThat(store.outcome(store.runWell(), "GIFT")).isEqualTo("skipped not-tracked");
    }

    @Test
    void namesWhatIsOnOneSideAlone() {
        store.units(1);
        store.unit("SHOP", 3);
        store.articles().seed("WAREHOUSE", article -> article.put("articleName", "Hylly"));

        var run = store.runWell();

        assertThat(store.outcome(run, "SHOP")).isEqualTo("skipped not-in-warehouse");
        assertThat(store.outcome(run, "WAREHOUSE")).isEqualTo("skipped not-in-shop");
        assertThat(store.store().report(run).counts().skipped()).isEqualTo(2);
        assertThat(store.store().report(run).counts().read()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"isStockArticle", "isActive", "isObsolete"})
    void leavesAloneWhatIsNotKeptInStock(String member) {
        store.units(2);
        store.articles().edit("U-001", article -> {
            if (member.equals("isObsolete")) {
                article.putObject("storageProperties").put("isObsolete", true);
            } else {
                article.put(member, false);
            }
        });
        store.lies("U-001", 0);
        store.articles().seed("FREIGHT", article -> article.put("isStockArticle", false));

        var run = store.runWell();

        assertThat(store.outcomes(run))
                .containsOnly(Map.entry("U-001", "skipped not-stocked"), Map.entry("FREIGHT", "skipped not-stocked"));
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void leavesAloneWhatTwoUnitsAreCalled() {
        store.units(1);
        store.unit("TWIN", 5);
        store.publish();
        store.lies("TWIN", 3);
        store.unit("twin", 6);

        var run = store.runWell();

        assertThat(store.outcome(run, "TWIN")).startsWith("skipped duplicate-code");
        assertThat(store.outcome(run, "twin")).startsWith("skipped duplicate-code");
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void leavesAloneWhatTwoUnitsAreTiedTo() {
        store.units(2);
        store.store()
                .sql()
                .update(
                        "update article_link set article_system_id = (select min(article_system_id) from article_link"
                                + " where store = ?) where store = ?",
                        store.store().id(),
                        store.store().id());
        store.lies("U-000", 4);

        var run = store.runWell();

        assertThat(store.outcome(run, "U-000")).startsWith("skipped duplicate-code");
        assertThat(store.outcomes(run).values())
                .filteredOn(one -> one.contains("duplicate-code"))
                .hasSize(2);
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void leavesAloneWhatTwoArticlesAreCalled() {
        store.units(1);
        store.unit("Cup", 5);
        store.articles().seed("CUP", article -> {});
        store.articles().seed("cup", article -> {});

        assertThat(store.outcome(store.runWell(), "Cup")).startsWith("skipped duplicate-code");
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void pushesNothingToAnotherUnitOfTheSameCode() {
        store.units(2);
        store.lies("U-001", 4);
        long twin = store.store().products().ids()[0];
        store.shop()
                .misbehave(Faults.before(
                        request -> request.path().contains("/stock/"),
                        () -> store.store().products().rename(twin, "U-001")));

        var run = store.run();

        assertThat(store.outcome(run, "U-001")).contains("duplicate-code");
        assertThat(store.writes()).isEmpty();
    }

    @Test
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
    void parksACodeThatNoDatabaseCanKeep() {
        store.units(2);
        long odd = store.store().products().ids()[0];
        store.lies("U-000", 4);
        store.lies("U-001", 4);
        store.store().products().rename(odd, "U\0-000");

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
    void acceptsAnAnswerWithoutAnything() {
        store.units(1);
        store.lies("U-000", 4);
        store.shop().switchTo(switches -> switches.withStockPatchAnsweringNothing(true));

        store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(4);
    }

    @Test
    void namesAProductThatCannotBeRead() {
        store.units(3);
        store.lies("U-002", 4);
        long bad = store.store().products().ids()[1];
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
        long bad = store.store().products().ids()[1];
        store.shop().misbehave(PageFaults.poisonsProduct(bad));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcomes(run).get(Long.toString(bad))).startsWith("attention unreadable");
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void saysHowManyOrdersItCouldNotCount() {
        store.units(1);
        store.sent("U-000", 2);
        long bad = store.sent("U-000", 3);
        store.shop().misbehave(PageFaults.malformsOrder(bad));

        var run = store.runWell();

        assertThat(store.quantity("U-000"))
                .as("rather too little than too much")
                .isEqualTo(7);
        assertThat(store.store().report(run).notes())
                .contains("1 open orders could not be read; their units were not counted.");
    }

    @Test
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
    void closesTheItemOfAProductThatIsGone() {
        store.unit("A/B", 10);
        store.units(1);
        store.lies("A/B", 4);
        store.run(ExitCode.ATTENTION);

        store.store().products().delete(store.store().products().ids()[0]);
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
}
