package dev.stockbridge.ongoing;

import dev.stockbridge.ongoing.wsi.ArticleClass;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** VAT rate and prices of an article as the warehouse holds them; each is null where it holds none. */
public record StoredPrices(
        @Nullable String vatCode,
        @Nullable BigDecimal vatPercent,
        @Nullable BigDecimal price,
        @Nullable BigDecimal customerPrice,
        @Nullable BigDecimal purchasePrice) {

    static StoredPrices of(ArticleClass article) {
        return new StoredPrices(
                article.getVatCode(),
                article.getVatPercent(),
                article.getPrice(),
                article.getCustomerPrice(),
                article.getPurchasePrice());
    }
}
