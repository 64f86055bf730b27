package dev.stockbridge.stock.survey;

import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.WarehouseStock;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What lies of some articles: of all there is, or of what lies in the warehouses that count. */
public final class WarehouseStockLookup {

    private final boolean everywhere;
    private final Map<Integer, WarehouseStock> counted;

    public WarehouseStockLookup(Inspection inspection, Collection<ArticleState> articles) {
        var warehouses = inspection.store().stock().warehouses();
        everywhere = warehouses.isEmpty();
        counted = everywhere
                ? Map.of()
                : inspection
                        .systems()
                        .warehouse()
                        .articles()
                        .stock(
                                articles.stream()
                                        .map(ArticleState::articleNumber)
                                        .toList(),
                                warehouses)
                        .stream()
                        .collect(Collectors.toMap(
                                WarehouseStock::articleSystemId, Function.identity(), (one, again) -> again));
    }

    public StockInputs.Article of(ArticleState article) {
        boolean stocked = StockSurvey.isStocked(article);
        if (everywhere) {
            return new StockInputs.Article(
                    stocked, Quantities.bounded(article.onHand()), Quantities.bounded(article.sellable()));
        }
        // What is not said there is known only where there is nothing anywhere.
        boolean nothing = article.onHand() != null && article.onHand().signum() == 0;
        var row = counted.get(article.articleSystemId());
        var onHand = row == null ? null : Quantities.bounded(row.onHand());
        var sellable = row == null ? null : Quantities.bounded(row.sellable());
        return new StockInputs.Article(
                stocked,
                onHand == null && nothing ? BigDecimal.ZERO : onHand,
                sellable == null
                        ? (nothing ? atMost(Quantities.bounded(article.sellable()), BigDecimal.ZERO) : null)
                        : both(sellable, article));
    }

    private static @Nullable BigDecimal both(BigDecimal sellable, ArticleState article) {
        var total = Quantities.bounded(article.sellable());
        return total == null ? null : Quantities.smaller(sellable, total);
    }

    private static BigDecimal atMost(@Nullable BigDecimal one, BigDecimal other) {
        return one == null ? other : one.min(other);
    }
}
