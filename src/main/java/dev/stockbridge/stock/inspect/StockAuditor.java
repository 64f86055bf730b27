package dev.stockbridge.stock.inspect;

import dev.stockbridge.feed.CatalogueProducts;
import dev.stockbridge.inspect.Auditor;
import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.stock.ComparisonResult;
import dev.stockbridge.stock.StockComparison;
import dev.stockbridge.stock.survey.ShopStock;
import dev.stockbridge.stock.survey.ShopStockProcessor;
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
 * Audits the quantities of linked units by the comparison of stock-reconciliation. A quantity that changes while the audit
 * reads may be listed as a difference.
 */
@Component
@Order(3)
class StockAuditor implements Auditor {

    private static final int CHUNK_SIZE = 100;

    private final ArticleLinks links;
    private final OrderLinks orderLinks;
    private final NewTransaction newTransaction;
    private final Clock clock;

    StockAuditor(ArticleLinks links, OrderLinks orderLinks, NewTransaction newTransaction, Clock clock) {
        this.links = links;
        this.orderLinks = orderLinks;
        this.newTransaction = newTransaction;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "quantities";
    }

    @Override
    public long audit(Inspection inspection, Consumer<Disagreement> found) {
        var ordered = OrderedSums.of(inspection, orderLinks, newTransaction);
        var comparison = new StockComparison(inspection.store().stock());
        var mapping = new ShopStockProcessor();
        var reader = CatalogueProducts.fromTheBeginning(inspection.systems().shop(), clock);
        try {
            long compared = 0;
            var units = new ArrayList<ShopStock>();
            for (var reading = reader.read(); reading != null; reading = reader.read()) {
                mapping.process(reading).units().stream()
                        .filter(stock -> stock.trouble() == null && stock.tracked())
                        .forEach(units::add);
                if (units.size() >= CHUNK_SIZE) {
                    compared += compare(inspection, units, ordered, comparison, found);
                    units.clear();
                }
            }
            return compared + compare(inspection, units, ordered, comparison, found);
        } finally {
            reader.close();
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
        var numbers = linked.stream()
                .map(unit -> Objects.requireNonNull(known.get(unit.reference())).articleNumber())
                .toList();
        Map<Integer, ArticleState> states = inspection.systems().warehouse().articles().withNumbers(numbers).stream()
                .collect(Collectors.toMap(ArticleState::articleSystemId, state -> state));
        var articles = new WarehouseStockLookup(inspection, states.values());
        for (var unit : linked) {
            var state = states.get(
                    Objects.requireNonNull(known.get(unit.reference())).articleSystemId());
            var inputs = new StockInputs(
                    unit, false, true, state == null ? null : articles.of(state), false, ordered.of(unit.reference()));
            report(unit, comparison.compare(inputs), found);
        }
        return linked.size();
    }

    /** Reports what differs or cannot be compared. A missing article is reported by the audit of articles. */
    private static void report(ShopStock unit, ComparisonResult result, Consumer<Disagreement> found) {
        if (result instanceof ComparisonResult.Differs differs) {
            found.accept(new Disagreement("stock", unit.key(), unit.label(), "quantity-differs", differs.detail()));
        } else if (result instanceof ComparisonResult.Attention attention) {
            found.accept(new Disagreement(
                    "stock", unit.key(), unit.label(), attention.reason().code(), attention.detail()));
        }
    }
}
