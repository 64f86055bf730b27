package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.data.NewProduct;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each unit is held against its own article, and the shop is told under its own code. */
class MatchingTest {

    @Test
    void comparesVariationsEachByItself() {
        var store = StockStore.fresh();
        store.products()
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
    @Tag("thorough")
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
        long product = store.products().ids()[0];
        store.products().rename(product, "NEW");
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

    @Test
    void matchesByWhatCodesHaveInCommonAndTakesItemsByIt() {
        var store = StockStore.fresh();
        store.unit("CUP\u00A0", 10);
        store.unit("TEA", 10);
        store.articles().seed("cup", article -> article.put("articleName", "Kuppi"));
        store.articles().seed("TEA", article -> article.put("articleName", "Tee"));
        store.lies("cup", 4);
        store.lies("TEA", 9);

        store.run(new RunOptions(false, false, null, null, List.of("ＣＵＰ")));

        assertThat(store.quantity("CUP\u00A0")).isEqualTo(4);
        assertThat(store.quantity("TEA")).isEqualTo(10);
    }

    @Test
    void leavesUnitsAloneWhoseCodesAreOne() {
        var store = StockStore.fresh();
        store.unit("CUP", 10);
        store.unit("CUP\u00A0", 7);
        store.articles().seed("CUP", article -> article.put("articleName", "Kuppi"));
        store.lies("CUP", 4);

        var run = store.runWell();

        assertThat(store.outcomes(run).get("CUP")).contains("duplicate-code");
        assertThat(store.writes()).isEmpty();
    }
}
