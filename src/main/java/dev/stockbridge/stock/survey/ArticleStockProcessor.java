package dev.stockbridge.stock.survey;

import dev.stockbridge.ongoing.ArticleState;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Maps an article of the warehouse to its stock in all warehouses together. */
public final class ArticleStockProcessor implements ItemProcessor<ArticleState, ArticleStock> {

    @Override
    public ArticleStock process(ArticleState article) {
        return ArticleStock.of(article);
    }
}
