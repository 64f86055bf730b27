package dev.stockbridge.stock.inspect;

import dev.stockbridge.feed.ProductReader;
import dev.stockbridge.inspect.Auditor;
import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.stock.ComparisonResult;
import dev.stockbridge.stock.StockComparison;
import dev.stockbridge.stock.survey.ShopStock;
import dev.stockbridge.stock.survey.ShopStocks;
import dev.stockbridge.stock.survey.StockInputs;
import dev.stockbridge.stock.survey.WarehouseStockLookup;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Audits the quantities of units that have an article of ours, by the comparison of stock-reconciliation. What moves while
 * it reads may show as a difference that is none a moment later.
 */
@Component
@Order(3)
class StockAuditor implements Auditor {

    private static final int AT_ONCE = 100;

    private final ArticleLinks links;
    private final OrderLinks orderLinks;
    private final Clock clock;

    StockAuditor(ArticleLinks links, OrderLinks orderLinks, Clock clock) {
        this.links = links;
        this.orderLinks = orderLinks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "quantities";
    }

    @Override
    public long audit(Inspection inspection, Consumer<Disagreement> found) {
        var ordered = OrderedSums.of(inspection, orderLinks);
        var comparison = new StockComparison(inspection.store().stock());
        var feed = ProductReader.ofWholeCatalogue(inspection.systems().shop(), clock);
        try {
            long compared = 0;
            var some = new ArrayList<ShopStock>();
            for (var reading = feed.read(); reading != null; reading = feed.read()) {
                ShopStocks.of(reading)
                        .filter(stock -> stock.trouble() == null && stock.tracked())
                        .forEach(some::add);
                if (some.size() >= AT_ONCE) {
                    compared += compare(inspection, some, ordered, comparison, found);
                    some.clear();
                }
            }
            return compared + compare(inspection, some, ordered, comparison, found);
        } finally {
            feed.close();
        }
    }

    private long compare(
            Inspection inspection,
            List<ShopStock> units,
            OrderedSums ordered,
            StockComparison comparison,
            Consumer<Disagreement> found) {
        var products = units.stream()
                .map(unit -> unit.reference().productId())
                .distinct()
                .toList();
        Map<ProductReference, ArticleLink> known = links.ofProducts(inspection.storeId(), products).stream()
                .filter(link -> !link.deactivated())
                .collect(Collectors.toMap(ArticleLink::reference, link -> link));
        var linked = units.stream()
                .filter(unit -> known.containsKey(unit.reference()))
                .toList();
        Map<Integer, ArticleState> states = inspection
                .systems()
                .warehouse()
                .articles()
                .withNumbers(linked.stream()
                        .map(unit -> Objects.requireNonNull(known.get(unit.reference()))
                                .articleNumber())
                        .toList())
                .stream()
                .collect(Collectors.toMap(ArticleState::articleSystemId, state -> state));
        var articles = new WarehouseStockLookup(inspection, states.values());
        for (var unit : linked) {
            var state = states.get(
                    Objects.requireNonNull(known.get(unit.reference())).articleSystemId());
            var figures = new StockInputs(
                    unit, false, true, state == null ? null : articles.of(state), false, ordered.of(unit.reference()));
            judge(unit, comparison.judge(figures), found);
        }
        return linked.size();
    }

    /** An article that is not there is told of by the audit of articles. */
    private static void judge(ShopStock unit, ComparisonResult verdict, Consumer<Disagreement> found) {
        if (verdict instanceof ComparisonResult.Differs differs) {
            found.accept(new Disagreement("stock", unit.key(), unit.label(), "quantity-differs", differs.detail()));
        } else if (verdict instanceof ComparisonResult.Attention attention) {
            found.accept(new Disagreement(
                    "stock", unit.key(), unit.label(), attention.reason().code(), attention.detail()));
        }
    }
}
