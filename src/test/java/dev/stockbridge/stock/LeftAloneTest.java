package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.shop.ShopSwitches;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What is no matter of stock is left alone and counted by reason. */
class LeftAloneTest {

    private final StockStore store = StockStore.fresh();

    @Test
    void leavesAloneWhatTheShopDoesNotTrack() {
        store.units(2);
        store.products().editStock("U-001", item -> item.put("enabled", false));
        store.lies("U-001", 4);

        var run = store.runWell();

        assertThat(store.outcomes(run)).containsExactly(Map.entry("U-001", "skipped not-tracked"));
        assertThat(store.writes()).isEmpty();
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void leavesAloneWhatHasNoStockItem(ShopSwitches.Absent absent) {
        store.units(1);
        store.products()
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
        assertThat(store.report(run).counts().skipped()).isEqualTo(2);
        assertThat(store.report(run).counts().read()).isEqualTo(3);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"isStockArticle", "isActive", "isObsolete"})
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
    @Tag("thorough")
    void leavesAloneWhatTwoUnitsAreTiedTo() {
        store.units(2);
        store.sql()
                .update(
                        "update article_link set article_system_id = (select min(article_system_id) from article_link"
                                + " where store = ?) where store = ?",
                        store.id(),
                        store.id());
        store.lies("U-000", 4);

        var run = store.runWell();

        assertThat(store.outcome(run, "U-000")).startsWith("skipped duplicate-code");
        assertThat(store.outcomes(run).values())
                .filteredOn(one -> one.contains("duplicate-code"))
                .hasSize(2);
        assertThat(store.writes()).isEmpty();
    }

    @Test
    @Tag("thorough")
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
        long twin = store.products().ids()[0];
        store.shop()
                .misbehave(Faults.before(
                        request -> request.path().contains("/stock/"),
                        () -> store.products().rename(twin, "U-001")));

        var run = store.run();

        assertThat(store.outcome(run, "U-001")).contains("duplicate-code");
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void acceptsAnAnswerWithoutAnything() {
        store.units(1);
        store.lies("U-000", 4);
        store.shop().switchTo(switches -> switches.withStockPatchAnsweringNothing(true));

        store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(4);
    }
}
