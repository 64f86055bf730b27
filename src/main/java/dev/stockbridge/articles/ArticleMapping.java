package dev.stockbridge.articles;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.mycashflow.StockItem;
import dev.stockbridge.mycashflow.Translation;
import dev.stockbridge.mycashflow.Variation;
import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.NameTranslation;
import dev.stockbridge.text.PlainText;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maps a product of the shop to the warehouse's articles, one for each sellable unit. It never throws for a bad unit
 * but says what is wrong with it.
 */
final class ArticleMapping {

    private final boolean sendStockValuationPrice;

    ArticleMapping(boolean sendStockValuationPrice) {
        this.sendStockValuationPrice = sendStockValuationPrice;
    }

    /** The units of a product: its variations, or itself when it has none. */
    Stream<SellableUnit> units(Product product) {
        var variations = product.variations();
        return variations == null || variations.isEmpty()
                ? Stream.of(unit(product, null))
                : variations.stream().map(variation -> unit(product, variation));
    }

    private SellableUnit unit(Product product, @Nullable Variation variation) {
        var reference = new ProductReference(product.id(), variation == null ? 0 : variation.id());
        // Never inherited: two variations with their product's code would be one article.
        var code = PlainText.trimmed(variation == null ? product.productCode() : variation.productCode());
        return new SellableUnit(
                reference,
                code,
                document(product, variation, reference, code),
                missing(product),
                cleaned(product, variation));
    }

    private ArticleDocument document(
            Product product, @Nullable Variation variation, ProductReference reference, String code) {
        var price = inherited(variation == null ? null : variation.price(), product.price());
        return new ArticleDocument(
                code,
                variation == null
                        ? text(product.name())
                        : AlternativeNames.joined(text(product.name()), text(variation.name())),
                reference.toString(),
                barcode(variation == null ? product.stockItem() : variation.stockItem()),
                price,
                sendStockValuationPrice ? price : null,
                plain(product.weight()),
                inherited(variation == null ? null : variation.purchasePrice(), product.purchasePrice()),
                plain(product.vatRate()),
                text(product.supplierCode()),
                names(product, variation),
                null);
    }

    /** What the answer about the product lost: what the warehouse has of it is left alone. */
    private static Set<SellableUnit.Part> missing(Product product) {
        var missing = EnumSet.noneOf(SellableUnit.Part.class);
        if (text(product.name()).isEmpty()) {
            missing.add(SellableUnit.Part.NAME);
        }
        if (product.translations() == null) {
            missing.add(SellableUnit.Part.TRANSLATIONS);
        }
        return missing;
    }

    private static boolean cleaned(Product product, @Nullable Variation variation) {
        var item = variation == null ? product.stockItem() : variation.stockItem();
        var own = Stream.of(product.name(), product.supplierCode(), item == null ? null : item.barcode());
        var variations = Stream.of(variation == null ? null : variation.name());
        var translated = Stream.concat(
                        Stream.ofNullable(product.translations()).flatMap(List::stream),
                        variation == null ? Stream.<Translation>empty() : variation.translations().stream())
                .map(Translation::name);
        return Stream.of(own, variations, translated).flatMap(texts -> texts).anyMatch(PlainText::changes);
    }

    private static List<NameTranslation> names(Product product, @Nullable Variation variation) {
        if (product.translations() == null) {
            return List.of();
        }
        return variation == null ? AlternativeNames.of(product) : AlternativeNames.of(product, variation);
    }

    /** An empty price of a variation means its product's; empty in both it is unknown, which is not zero. */
    private static @Nullable BigDecimal inherited(@Nullable BigDecimal own, @Nullable BigDecimal products) {
        return plain(own == null ? products : own);
    }

    /** Without trailing zeros, so that 24.90 and 24.9 are the same content. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : number.signum() == 0
                        ? BigDecimal.ZERO
                        : number.stripTrailingZeros()
                                .setScale(
                                        Math.max(0, number.stripTrailingZeros().scale()));
    }

    /** A product without a stock item says nothing of a bar code; one that it has there may have come another way. */
    private static @Nullable String barcode(@Nullable StockItem item) {
        return item == null ? null : text(item.barcode());
    }

    static String text(@Nullable String text) {
        return PlainText.of(text);
    }

    static List<String> languages(ArticleDocument document) {
        return AlternativeNames.languages(document.translations());
    }
}
