package dev.stockbridge.articles;

import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.NameTranslation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article's content as it waits in the survey for its turn: product data only, and only what we map. */
record StagedArticle(
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

    /** The content, with an empty name for each language that was sent before and is gone. */
    static StagedArticle of(ArticleDocument document, List<String> languagesSentBefore) {
        return new StagedArticle(
                document.articleNumber(),
                document.articleName(),
                document.productCode(),
                document.barCode(),
                document.customerPrice(),
                document.stockValuationPrice(),
                document.netWeight(),
                document.purchasePrice(),
                document.vatPercent(),
                document.supplierArticleNumber(),
                AlternativeNames.withCleared(document.translations(), languagesSentBefore));
    }

    /** The document to send; {@code active} is null where that is left to the warehouse. */
    ArticleDocument document(@Nullable Boolean active) {
        return new ArticleDocument(
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
                translations,
                active);
    }
}
