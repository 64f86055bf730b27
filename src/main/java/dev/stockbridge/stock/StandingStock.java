package dev.stockbridge.stock;

import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.WarehouseStock;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lies of an article: of all there is, or of what lies in the warehouses that count. */
final class StandingStock {

    private final boolean everywhere;
    private final Map<Integer, WarehouseStock> counted = new HashMap<>();

    StandingStock(Inspection inspection) {
        var warehouses = inspection.store().stock().warehouses();
        everywhere = warehouses.isEmpty();
        if (!everywhere) {
            var warehouse = inspection.systems().warehouse();
            var feed = new WarehouseFeed<>(
                    from -> warehouse.stockFrom(from, WarehouseFeed.PAGE_SIZE, warehouses),
                    WarehouseStock::articleSystemId);
            try {
                for (var row = feed.read(); row != null; row = feed.read()) {
                    counted.put(row.articleSystemId(), row);
                }
            } finally {
                feed.close();
            }
        }
    }

    Figures.Article of(ArticleState article) {
        boolean stocked = StockSurvey.isStocked(article);
        if (everywhere) {
            return new Figures.Article(stocked, article.onHand(), article.sellable());
        }
        var row = counted.get(article.articleSystemId());
        if (row != null) {
            return new Figures.Article(
                    stocked,
                    row.onHand(),
                    article.sellable() == null || row.sellable() == null
                            ? null
                            : row.sellable().min(article.sellable()));
        }
        // Nothing is said of it there; only where there is nothing anywhere that is known to be nothing.
        boolean nothing = article.onHand() != null && article.onHand().signum() == 0;
        return nothing
                ? new Figures.Article(stocked, BigDecimal.ZERO, least(article.sellable(), BigDecimal.ZERO))
                : new Figures.Article(stocked, null, null);
    }

    private static BigDecimal least(@Nullable BigDecimal one, BigDecimal other) {
        return one == null ? other : one.min(other);
    }
}
