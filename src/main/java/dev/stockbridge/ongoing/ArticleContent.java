package dev.stockbridge.ongoing;

import dev.stockbridge.text.PlainText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The mapped members of an article. Texts are never null; an empty one is sent as an empty string. If a number is null,
 * the warehouse keeps its own.
 *
 * @param barCode null if the warehouse keeps its own
 * @param customerPrice including VAT
 * @param stockValuationPrice the price, which SOAP calls price; null if the warehouse keeps its own
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
