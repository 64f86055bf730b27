package dev.stockbridge.stock.survey;

import dev.stockbridge.article.mapping.SellableUnit;
import dev.stockbridge.feed.ProductReading;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.mycashflow.StockItem;
import dev.stockbridge.text.PlainText;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the stock of each sellable unit in what the catalogue says of a product. */
public final class ShopStocks {

    private ShopStocks() {}

    public static Stream<ShopStock> of(ProductReading reading) {
        if (reading instanceof ProductReading.Whole whole) {
            return of(whole.product());
        }
        var detail = reading instanceof ProductReading.Garbled garbled
                ? garbled.detail()
                : "the shop answers every page that holds it with 500, or with what cannot be read";
        return Stream.of(troubled(reading.id(), detail));
    }

    /** The products whose answer does not say whether they have variations. */
    public static List<Long> withUnsaidVariations(Collection<? extends ProductReading> readings) {
        return readings.stream()
                .filter(ProductReading.Whole.class::isInstance)
                .map(reading -> ((ProductReading.Whole) reading).product())
                .filter(product -> product.variations() == null)
                .map(Product::id)
                .toList();
    }

    private static Stream<ShopStock> of(Product product) {
        var variations = product.variations();
        return variations == null || variations.isEmpty()
                ? Stream.of(of(ProductReference.ofProduct(product.id()), product.productCode(), product.stockItem()))
                : variations.stream()
                        .map(variation -> of(
                                new ProductReference(product.id(), variation.id()),
                                variation.productCode(),
                                variation.stockItem()));
    }

    private static ShopStock of(ProductReference reference, @Nullable String productCode, @Nullable StockItem item) {
        var code = productCode == null ? "" : productCode;
        return new ShopStock(
                reference,
                SellableUnit.label(reference, PlainText.trimmed(code)),
                code.replace('\0', ShopStock.UNSAYABLE),
                item != null && !Boolean.FALSE.equals(item.enabled()),
                item == null ? null : Quantities.bounded(item.quantity()),
                item == null ? null : Quantities.reserved(item),
                null);
    }

    private static ShopStock troubled(long product, String detail) {
        var reference = ProductReference.ofProduct(product);
        return new ShopStock(reference, reference.toString(), "", true, null, null, detail);
    }
}
