package dev.stockbridge.ongoing;

import dev.stockbridge.text.PlainText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The members of an article that we map. Texts are never null; an empty one is sent as an empty string. Of a number that is
 * null, the warehouse keeps what it has.
 *
 * @param barCode null where the warehouse keeps what it has
 * @param customerPrice including VAT
 * @param stockValuationPrice the price, which SOAP knows by that name; null where the warehouse keeps what it has
 * @param netWeight in kilograms
 * @param vatPercent sent through SOAP only
 * @param translations names in other languages
 */
public record ArticleContent(
        String articleNumber,
        String articleName,
        String productCode,
        @Nullable String barCode,
        @Nullable BigDecimal customerPrice,
        @Nullable BigDecimal stockValuationPrice,
        @Nullable BigDecimal netWeight,
        @Nullable BigDecimal purchasePrice,
        @Nullable BigDecimal vatPercent,
        String supplierArticleNumber,
        List<NameTranslation> translations) {

    /** Keeps a copy of the translations. */
    public ArticleContent {
        translations = List.copyOf(translations);
    }

    /** The content that the warehouse shows, without the names in other languages. */
    public static ArticleContent of(ArticleState article) {
        var raw = article.raw();
        return new ArticleContent(
                article.articleNumber(),
                PlainText.of(article.articleName()),
                PlainText.of(article.productCode()),
                raw.path("barCodeInfo").path("barCode").asString(""),
                raw.path("customerPrice").decimalValueOpt().orElse(null),
                raw.path("stockValuationPrice").decimalValueOpt().orElse(null),
                raw.path("netWeight").decimalValueOpt().orElse(null),
                raw.path("purchasePrice").decimalValueOpt().orElse(null),
                null,
                raw.path("supplierInfo").path("supplierArticleNumber").asString(""),
                List.of());
    }

    /** The same content with these names in other languages. */
    public ArticleContent withTranslations(List<NameTranslation> names) {
        return new ArticleContent(
                articleNumber,
                articleName,
                productCode,
                barCode,
                customerPrice,
                stockValuationPrice,
                netWeight,
                purchasePrice,
                vatPercent,
                supplierArticleNumber,
                names);
    }

    @Override
    public String toString() {
        return "ArticleContent[" + articleNumber + "]";
    }

    /** An article's name in another language. */
    public record NameTranslation(String languageCode, String articleName) {

        static List<NameTranslation> of(JsonNode names) {
            return names.valueStream()
                    .map(name -> new NameTranslation(text(name.path("languageCode")), text(name.path("articleName"))))
                    .filter(name -> !name.languageCode().isEmpty())
                    .toList();
        }

        private static String text(JsonNode member) {
            return Objects.requireNonNullElse(Nodes.text(member), "");
        }
    }
}
