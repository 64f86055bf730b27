package dev.stockbridge.article.mapping;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.mycashflow.StockItem;
import dev.stockbridge.mycashflow.Translation;
import dev.stockbridge.mycashflow.Variation;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an article is made from.
 *
 * @param variation null for a product without variations
 */
public record ArticleInput(Product product, @Nullable Variation variation) {

    ProductReference reference() {
        return new ProductReference(product.id(), variation == null ? 0 : variation.id());
    }

    /** Never inherited: two variations with the code of their product would be one article. */
    @Nullable
    String code() {
        return variation == null ? product.productCode() : variation.productCode();
    }

    @Nullable
    StockItem stockItem() {
        return variation == null ? product.stockItem() : variation.stockItem();
    }

    /** A variation's own price, else its product's; null where neither is known, which is not zero. */
    @Nullable
    BigDecimal price() {
        return variation == null || variation.price() == null ? product.price() : variation.price();
    }

    /** As {@link #price}. */
    @Nullable
    BigDecimal purchasePrice() {
        return variation == null || variation.purchasePrice() == null
                ? product.purchasePrice()
                : variation.purchasePrice();
    }

    /** The translations of the product, then those of the variation. */
    Stream<Translation> translations() {
        return Stream.concat(
                Stream.ofNullable(product.translations()).flatMap(List::stream),
                Stream.ofNullable(variation).flatMap(one -> one.translations().stream()));
    }

    @Override
    public String toString() {
        return "ArticleInput[" + reference() + "]";
    }
}
