package dev.stockbridge.stock.survey;

import dev.stockbridge.article.mapping.SellableUnit;
import dev.stockbridge.feed.ProductReading;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.mycashflow.StockItem;
import dev.stockbridge.text.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Maps a product of the shop's catalogue to the stock of its sellable units. */
public final class ShopStockProcessor implements ItemProcessor<ProductReading, ProductStock> {

    @Override
    public ProductStock process(ProductReading reading) {
        if (reading instanceof ProductReading.Whole whole) {
            var product = whole.product();
            return new ProductStock(product.id(), product.variations() == null, units(product));
        }
        var detail = reading instanceof ProductReading.Garbled garbled
                ? garbled.detail()
                : "the shop answers every page that holds it with 500, or with what cannot be read";
        var reference = ProductReference.ofProduct(reading.id());
        return new ProductStock(
                reading.id(),
                false,
                List.of(new ShopStock(reference, reference.toString(), "", true, null, null, detail)));
    }

    private static List<ShopStock> units(Product product) {
        var variations = product.variations();
        return variations == null || variations.isEmpty()
                ? List.of(unit(ProductReference.ofProduct(product.id()), product.productCode(), product.stockItem()))
                : variations.stream()
                        .map(variation -> unit(
                                new ProductReference(product.id(), variation.id()),
                                variation.productCode(),
                                variation.stockItem()))
                        .toList();
    }

    private static ShopStock unit(ProductReference reference, @Nullable String productCode, @Nullable StockItem item) {
        var code = productCode == null ? "" : productCode;
        return new ShopStock(
                reference,
                SellableUnit.label(reference, PlainText.trimmed(code)),
                code.replace('\0', ShopStock.REPLACEMENT),
                item != null && !Boolean.FALSE.equals(item.enabled()),
                item == null ? null : Quantities.bounded(item.quantity()),
                item == null ? null : Quantities.reserved(item),
                null);
    }
}
