package dev.stockbridge.stock.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.feed.ProductReading;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.mycashflow.StockItem;
import dev.stockbridge.mycashflow.Variation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Mapping a product of the catalogue to the stock of its sellable units. */
class ShopStockProcessorTest {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal FOUR = new BigDecimal("4");

    @Test
    void mapsProductWithoutVariationsToOneUnit() {
        var stock = process(product("CUP", item(true), List.of()));

        assertThat(stock.variationsUnknown()).isFalse();
        assertThat(stock.units())
                .containsExactly(new ShopStock(ProductReference.ofProduct(7), "CUP", "CUP", true, TEN, FOUR, null));
    }

    @Test
    void mapsEachVariationToOneUnit() {
        var red = variation(1, "CUP-RED", item(true));
        var blue = variation(2, null, item(false));

        var stock = process(product("CUP", item(true), List.of(red, blue)));

        assertThat(stock.units())
                .containsExactly(
                        new ShopStock(new ProductReference(7, 1), "CUP-RED", "CUP-RED", true, TEN, FOUR, null),
                        new ShopStock(new ProductReference(7, 2), "7-2", "", false, TEN, FOUR, null));
    }

    @Test
    void calculatesReservedPiecesFromBalance() {
        var item = new StockItem(null, null, true, TEN, null, new BigDecimal("7"), null, null, null);

        var units = process(product("CUP", item, List.of())).units();

        assertThat(units).singleElement().extracting(ShopStock::reserved).isEqualTo(new BigDecimal("3"));
    }

    @Test
    void notesThatVariationsAreUnknown() {
        assertThat(process(product("CUP", item(true), null)).variationsUnknown())
                .isTrue();
    }

    @Test
    void takesProductWithoutStockItemForUntracked() {
        var units = process(product("CUP", null, List.of())).units();

        assertThat(units)
                .containsExactly(new ShopStock(ProductReference.ofProduct(7), "CUP", "CUP", false, null, null, null));
    }

    @Test
    void mapsUnreadableProductToUnitWithTrouble() {
        var stock = new ShopStockProcessor().process(new ProductReading.Garbled(7, "price", Instant.EPOCH));

        assertThat(stock.variationsUnknown()).isFalse();
        assertThat(stock.units())
                .containsExactly(new ShopStock(ProductReference.ofProduct(7), "7", "", true, null, null, "price"));
    }

    private static ProductStock process(Product product) {
        return new ShopStockProcessor().process(new ProductReading.Whole(product, Instant.EPOCH));
    }

    private static Product product(String code, @Nullable StockItem item, @Nullable List<Variation> variations) {
        return new Product(7, code, null, "Cup", null, null, null, null, null, item, null, variations);
    }

    private static Variation variation(long id, @Nullable String code, StockItem item) {
        return new Variation(id, 7L, null, code, null, null, null, item, List.of());
    }

    private static StockItem item(boolean enabled) {
        return new StockItem(null, null, enabled, TEN, FOUR, null, null, null, null);
    }
}
