package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.PageFaults;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Where a store follows the shop's time stamps, a run reads what changed, and once a day everything. */
class TimeStampsTest {

    private final TestStore store = TestStore.fresh(StoreKind.BY_TIME_STAMPS);

    @Test
    void readsOnlyWhatChanged() {
        fill(30, true);
        store.products().edit(7, product -> product.put("price", 1));

        var run = store.run();

        assertThat(store.report(run).counts().read()).isEqualTo(1);
        assertThat(store.report(run).counts().updated()).isEqualTo(1);
        assertThat(store.shop().requests())
                .allSatisfy(call -> assertThat(call.query()).containsKey("updated_at-from"));
        Mirror.holds(store);
    }

    @Test
    @Tag("thorough")
    void comparesEverythingWhereTheShopIgnoresTheWish() {
        fill(30, false);
        store.products().edit(7, product -> product.put("price", 1));

        var run = store.run();

        assertThat(store.report(run).counts().updated()).isEqualTo(1);
        assertThat(store.report(run).counts().unchanged()).isEqualTo(29);
        Mirror.holds(store);
    }

    @Test
    void readsEverythingOnceADay() {
        fill(30, true);
        store.products().editStock("K-7", item -> item.put("barcode", "6430012345678"));
        store.run();
        assertThat(Mirror.differences(store)).hasSize(1);
        store.sql()
                .update(
                        "update feed_cursor set position = position - interval '25 hours'"
                                + " where store = ? and feed = 'products-whole'",
                        store.id());

        store.run();

        Mirror.holds(store);
    }

    @Test
    @Tag("thorough")
    void readsEverythingOnceADayThoughTheShopsClockIsFarAhead() {
        store.clock().advance(Duration.ofDays(400));
        fill(5, true);
        store.products().editStock("K-3", item -> item.put("barcode", "6430012345678"));
        store.sql()
                .update(
                        "update feed_cursor set position = position - interval '25 hours'"
                                + " where store = ? and feed = 'products-whole'",
                        store.id());

        store.run();

        Mirror.holds(store);
    }

    @Test
    @Tag("thorough")
    void parksAChangedUnitWhoseCodeAnUnreadOneHas() {
        fill(5, true);
        store.products().add(NewProduct.named("Kaksois").code("K-3").price("1"));

        store.run();

        assertThat(store.reasons()).isEqualTo(Map.of("6", "duplicate-code"));
        store.run();
        assertThat(store.reasons()).isEqualTo(Map.of("6", "duplicate-code"));
        Mirror.holds(store);
    }

    @Test
    void takesOpenItemsUpAgainThoughNothingChangedInTheShop() {
        fill(5, true);
        store.products().edit(2, product -> product.put("price", 1));
        store.warehouse().switchTo(switches -> switches.withArticlesAccepted(article -> false));
        store.run();
        assertThat(store.reasons()).isEqualTo(Map.of("2", "rejected-by-warehouse"));
        store.warehouse().switchTo(switches -> switches.withArticlesAccepted(article -> true));
        passOverTheOverlap();

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(store.attention()).isEmpty();
        Mirror.holds(store);
    }

    @Test
    @Tag("thorough")
    void leavesAnItemOpenWhoseProductCannotBeServedByItself() {
        fill(5, true);
        store.shop().misbehave(PageFaults.poisonsProduct(2));
        store.products().edit(2, product -> product.put("price", 1));
        store.products().rename(4, "");
        store.run();
        passOverTheOverlap();

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.reasons()).containsEntry("4", "missing-code").containsValue("unreadable");
    }

    @Test
    void seesThatAProductsUnitHasGone() {
        fill(5, true);
        store.products().addVariation(2, "S", "K-2", null, 1);

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(store.articles().get("K-2").get("productCode").asString()).isEqualTo("2-2001");
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"1", "2"})
    void losesNoChangeToARunThatBrokeOff(int pages) {
        fill(30, true);
        store.shop().switchTo(switches -> switches.withPageSizeCap(3));
        for (int i = 1; i <= 9; i++) {
            store.products().edit(i, product -> product.put("price", 1));
        }
        store.shop().misbehave(Faults.answers(503).after(pages));
        store.run("broken");
        store.shop().behave();

        assertThat(store.run("next").exitCode()).isEqualTo(ExitCode.COMPLETED);

        Mirror.holds(store);
    }

    @Test
    @Tag("thorough")
    void goesOnAfterAListThatWouldNotStandStill() {
        fill(30, true);
        store.shop().switchTo(switches -> switches.withPageSizeCap(3));
        for (int i = 1; i <= 9; i++) {
            store.products().edit(i, product -> product.put("price", 1));
        }
        int[] next = {10};
        store.shop()
                .misbehave(PageFaults.betweenPages(
                        shop -> shop.products().edit(next[0]++ % 30 + 1, product -> product.put("price", 2))));
        store.run("night");
        store.shop().behave();

        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);

        store.run();
        Mirror.holds(store);
    }

    private void passOverTheOverlap() {
        store.letPass(Duration.ofHours(1));
        store.products().edit(1, product -> product.put("price", 5));
        store.run();
        store.letPass(Duration.ofMinutes(20));
        store.sql()
                .update(
                        "update feed_cursor set position = position + interval '20 minutes' where store = ?",
                        store.id());
    }

    private void fill(int products, boolean filters) {
        store.shop().switchTo(switches -> switches.withProductChangeFilter(filters));
        for (int i = 1; i <= products; i++) {
            store.products()
                    .add(NewProduct.named("Tuote " + i)
                            .code("K-" + i)
                            .price("9.90")
                            .stock("1", 1));
        }
        store.run();
        Mirror.holds(store);
        store.letPass(Duration.ofMinutes(30));
        store.sql()
                .update(
                        "update feed_cursor set position = position + interval '25 minutes' where store = ?",
                        store.id());
        store.shop().clearRequests();
        store.warehouse().clearRequests();
    }
}
