package dev.stockbridge.article.mapping;

import dev.stockbridge.field.MemberValues;
import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.mycashflow.Translation;
import dev.stockbridge.mycashflow.Variation;
import dev.stockbridge.ongoing.ArticleContent;
import dev.stockbridge.ongoing.ArticleContent.NameTranslation;
import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.text.PlainText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maps a product of the shop to the warehouse's articles, one for each sellable unit, by the field rules. It never throws
 * for a bad unit but says what is wrong with it.
 */
public final class ArticleMapping {

    private final ArticleFieldRules rules;

    /** @param sendStockValuationPrice whether the price is sent besides the customer price */
    public ArticleMapping(boolean sendStockValuationPrice) {
        this.rules = new ArticleFieldRules(sendStockValuationPrice);
    }

    /** The rules that it maps by. */
    public ArticleFieldRules rules() {
        return rules;
    }

    /** The units of a product: its variations, or itself when it has none. */
    public Stream<SellableUnit> units(Product product) {
        var variations = product.variations();
        return variations == null || variations.isEmpty()
                ? Stream.of(unit(product, null))
                : variations.stream().map(variation -> unit(product, variation));
    }

    private SellableUnit unit(Product product, @Nullable Variation variation) {
        var input = new ArticleInput(product, variation);
        var document = document(MemberValues.of(rules.rows(), input));
        return new SellableUnit(
                input.reference(), document.articleNumber(), document, missing(product), isCleaned(input));
    }

    private static ArticleDocument document(MemberValues values) {
        return new ArticleDocument(
                new ArticleContent(
                        values.text("articleNumber"),
                        values.text("articleName"),
                        values.text("productCode"),
                        values.value("barCodeInfo.barCode", String.class),
                        values.number("customerPrice"),
                        values.number("stockValuationPrice"),
                        values.number("netWeight"),
                        values.number("purchasePrice"),
                        values.number("VatCode.VatPercent"),
                        values.text("supplierInfo.supplierArticleNumber"),
                        values.list("articleNameTranslations", NameTranslation.class)),
                null);
    }

    /** What the shop's answer about the product lost. The warehouse keeps what it has of it. */
    private static Set<SellableUnit.Part> missing(Product product) {
        var missing = EnumSet.noneOf(SellableUnit.Part.class);
        if (PlainText.of(product.name()).isEmpty()) {
            missing.add(SellableUnit.Part.NAME);
        }
        if (product.translations() == null) {
            missing.add(SellableUnit.Part.TRANSLATIONS);
        }
        return missing;
    }

    /** Whether the mapping removes control or format characters from any text. */
    private static boolean isCleaned(ArticleInput input) {
        var item = input.stockItem();
        var texts = Stream.of(
                input.product().name(),
                input.product().supplierCode(),
                item == null ? null : item.barcode(),
                input.variation() == null ? null : input.variation().name());
        return Stream.concat(texts, input.translations().map(Translation::name)).anyMatch(PlainText::changes);
    }

    public static List<String> languages(ArticleDocument document) {
        return AlternativeNames.languages(document.content().translations());
    }
}
