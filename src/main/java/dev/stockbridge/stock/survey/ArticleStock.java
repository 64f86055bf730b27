package dev.stockbridge.stock.survey;

import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.outcome.StorableKey;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The stock of an article as the warehouse shows it.
 *
 * @param stocked whether the article is kept in stock, active and not obsolete
 * @param onHand pieces that are physically there, or null if the warehouse does not say
 * @param sellable pieces that can still be sold, or null if the warehouse does not say
 */
public record ArticleStock(
        int articleSystemId,
        String number,
        boolean stocked,
        @Nullable BigDecimal onHand,
        @Nullable BigDecimal sellable) {

    /** Maps an article. A flag that is null says neither yes nor no (contract: Ongoing quirk 35). */
    static ArticleStock of(ArticleState article) {
        return new ArticleStock(
                article.articleSystemId(),
                article.articleNumber().replace('\0', ShopStock.REPLACEMENT),
                !Boolean.FALSE.equals(article.isStockArticle())
                        && !Boolean.FALSE.equals(article.isActive())
                        && !Boolean.TRUE.equals(article.isObsolete()),
                Quantities.bounded(article.onHand()),
                Quantities.bounded(article.sellable()));
    }

    /** The number as it is compared with product codes. */
    String numberKey() {
        return StorableKey.ofCode(number);
    }

    ArticleStock with(@Nullable BigDecimal newOnHand, @Nullable BigDecimal newSellable) {
        return new ArticleStock(articleSystemId, number, stocked, newOnHand, newSellable);
    }
}
