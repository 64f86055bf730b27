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

/** The stock of some articles: in all warehouses together, or in the warehouses that count where the settings name them. */
public final class WarehouseStockLookup {

    private final boolean everywhere;
    private final Map<Integer, WarehouseStock> counted;

    /** Reads the stock of these articles in the warehouses that count, if the settings name any. */
    public WarehouseStockLookup(Inspection inspection, Collection<ArticleState> articles) {
        var warehouses = inspection.store().stock().warehouses();
        everywhere = warehouses.isEmpty();
        var numbers = articles.stream().map(ArticleState::articleNumber).toList();
        counted = everywhere
                ? Map.of()
                : inspection.systems().warehouse().articles().stock(numbers, warehouses).stream()
                        .collect(Collectors.toMap(
                                WarehouseStock::articleSystemId, Function.identity(), (one, other) -> other));
    }

    /** The article's stock by the rules that {@link StockSurvey} applies in SQL. */
    public ArticleStock of(ArticleState article) {
        var total = ArticleStock.of(article);
        if (everywhere) {
            return total;
        }
        // A figure that is not stated for the warehouses is known only where nothing is on hand in any warehouse.
        boolean nothing = article.onHand() != null && article.onHand().signum() == 0;
        var row = counted.get(article.articleSystemId());
        var onHand = row == null ? null : Quantities.bounded(row.onHand());
        var sellable = row == null ? null : Quantities.bounded(row.sellable());
        return total.with(
                onHand == null && nothing ? BigDecimal.ZERO : onHand,
                sellable == null
                        ? (nothing ? atMost(total.sellable(), BigDecimal.ZERO) : null)
                        : smaller(sellable, total.sellable()));
    }

    private static @Nullable BigDecimal smaller(BigDecimal sellable, @Nullable BigDecimal total) {
        return total == null ? null : Quantities.smaller(sellable, total);
    }

    private static BigDecimal atMost(@Nullable BigDecimal one, BigDecimal other) {
        return one == null ? other : one.min(other);
    }
}
