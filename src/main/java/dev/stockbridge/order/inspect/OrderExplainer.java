package dev.stockbridge.order.inspect;

import dev.stockbridge.article.ArticlesOnDemand;
import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.inspect.Explainer;
import dev.stockbridge.inspect.Explanation;
import dev.stockbridge.inspect.Explanation.Fact;
import dev.stockbridge.inspect.History;
import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.link.OrderLink;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderLine;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.order.OrderDecider;
import dev.stockbridge.order.OrderDecision;
import dev.stockbridge.order.OrderIntent;
import dev.stockbridge.order.OrderScope;
import dev.stockbridge.order.WarehouseOrderExecutor;
import dev.stockbridge.order.WarehouseOrders;
import dev.stockbridge.order.WarehouseStateDecider;
import dev.stockbridge.order.mapping.MappedOrder;
import dev.stockbridge.order.mapping.OrderLines;
import dev.stockbridge.order.mapping.OrderMapping;
import dev.stockbridge.order.mapping.ShippingMethods;
import dev.stockbridge.run.Poller;
import dev.stockbridge.run.record.Cursors;
import dev.stockbridge.run.record.Fingerprints;
import dev.stockbridge.run.record.RunOptions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains an order with order-sync's own mapping, rules and links. */
@Component
class OrderExplainer implements Explainer {

    private static final String JOB = "order-sync";

    private final OrderLinks links;
    private final ArticlesOnDemand articles;
    private final Fingerprints fingerprints;
    private final Cursors cursors;
    private final History history;
    private final Clock clock;

    OrderExplainer(
            OrderLinks links,
            ArticlesOnDemand articles,
            Fingerprints fingerprints,
            Cursors cursors,
            History history,
            Clock clock) {
        this.links = links;
        this.articles = articles;
        this.fingerprints = fingerprints;
        this.cursors = cursors;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "order";
    }

    /** The key is the shop's order id, or the order's number in the warehouse. */
    @Override
    public List<Explanation> explain(Inspection inspection, String key) {
        var prefix = inspection.store().orders().numberPrefix();
        var digits = key.startsWith(prefix) && !key.equals(prefix) ? key.substring(prefix.length()) : key;
        if (!digits.matches("\\d{1,18}")) {
            return List.of();
        }
        long id = Long.parseLong(digits);
        var link = links.of(inspection.storeId(), List.of(id)).get(id);
        var found = inspection.systems().shop().order(id);
        if (found.isPresent() && found.get() instanceof Element.Read<Order> read) {
            return List.of(explained(inspection, read.value(), link));
        }
        return found.isEmpty() && link == null ? List.of() : List.of(unseen(inspection, id, found, link));
    }

    /** The shop does not have it any more, or not in a form that can be read. */
    private Explanation unseen(
            Inspection inspection, long id, Optional<Element<Order>> found, @Nullable OrderLink link) {
        var shop = found.map(element -> "cannot be read: " + ((Element.Unreadable<Order>) element).detail())
                .orElse("no longer has it");
        var facts = new ArrayList<Fact>(List.of(new Fact("shop", shop)));
        facts.addAll(past(inspection, id, link, null));
        return new Explanation("Order " + id, facts, List.of());
    }

    private Explanation explained(Inspection inspection, Order order, @Nullable OrderLink link) {
        var mapping = new OrderMapping(inspection.store());
        var scope = OrderScope.of(inspection.storeId(), inspection.store(), RunOptions.ORDINARY, cursors);
        var decider = new OrderDecider(
                mapping,
                inspection.store().orders(),
                fingerprints,
                clock,
                scope.map(OrderScope::origin).orElse(Instant.MIN),
                true,
                Set.of(order.id()));
        var numbers = articleNumbers(inspection, order);
        var methods = new ShippingMethods(inspection.systems().shop()).names();
        var number = mapping.number(order, link);
        var mapped = mapping.map(order, number, numbers, methods);
        var state = inspection.systems().warehouse().orders(List.of(number)).stream()
                .filter(standing -> standing.number().equals(number))
                .findFirst()
                .orElse(null);

        var facts = new ArrayList<Fact>();
        facts.add(new Fact("shop", order.status() + ", changed " + OrderDecider.instant(order)));
        facts.add(new Fact("left to ship", leftToShip(order)));
        facts.add(new Fact(
                "warehouse",
                state == null
                        ? "has no order " + number
                        : "order " + state.id() + ", " + state.statusInWords()
                                + (state.isStarted() ? ", allocated or picked" : "")));
        facts.add(new Fact(
                "a run now",
                Optional.ofNullable(decider.passedOver(order, link))
                        .map(reason -> "leaves it alone: " + reason)
                        .orElseGet(() -> foreseen(inspection, decider.decide(order, link, numbers, methods), state))));
        facts.addAll(past(inspection, order.id(), link, mapped));
        return new Explanation(
                "Order " + order.id(),
                facts,
                new OrderFields(mapping, order, methods)
                        .explained(mapped, state, inspection.store().orders()));
    }

    private static String leftToShip(Order order) {
        var delivered = pieces(order.deliveredLines());
        return pieces(order.linesToLeave()).toPlainString() + " pieces"
                + (delivered.signum() == 0 ? "" : "; the shop has delivered " + delivered.toPlainString());
    }

    private static BigDecimal pieces(Stream<OrderLine> lines) {
        return lines.map(OrderLine::quantity).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a run would do, decided as the job decides. */
    private String foreseen(Inspection inspection, OrderIntent intent, @Nullable OrderState state) {
        var decision = new WarehouseStateDecider(inspection.store(), clock).decide(intent, state);
        var result = decision instanceof OrderDecision.Write write
                ? new WarehouseOrderExecutor(
                                new WarehouseOrders(inspection.systems().warehouse(), true, Poller.once()),
                                new ConsecutiveFailures("ongoing"))
                        .execute(write)
                : ((OrderDecision.Settled) decision).result();
        return intent instanceof OrderIntent.Settled && result.link() != null
                ? "notes that the shop has delivered it"
                : History.inWords(result.outcome());
    }

    private List<Fact> past(Inspection inspection, long id, @Nullable OrderLink link, @Nullable MappedOrder mapped) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("link", link == null ? "none: it was never sent" : inWords(link)));
        if (link != null && link.unusual() != null) {
            facts.add(new Fact(
                    "unusual status",
                    "warehouse status " + link.unusual().status() + " since at least "
                            + link.unusual().since()));
        }
        if (link != null && mapped instanceof MappedOrder.Ready ready) {
            facts.add(new Fact(
                    "content",
                    link.fingerprint() == null
                            ? "a write of it is under way, or its answer was lost"
                            : Arrays.equals(fingerprints.of(ready.content()), link.fingerprint())
                                    ? "as it was last sent"
                                    : "has changed since it was last sent"));
        }
        facts.addAll(history.of(inspection.storeId(), JOB, Long.toString(id)));
        facts.addAll(history.ofAnother(inspection.storeId(), "delivery-sync", Long.toString(id)));
        facts.add(new Fact(
                "orders read up to",
                cursors.position(inspection.storeId(), OrderScope.CHANGES)
                        .map(Instant::toString)
                        .orElse("never yet")));
        return facts;
    }

    private static String inWords(OrderLink link) {
        return "order number " + link.orderNumber() + ", warehouse order "
                + Optional.ofNullable(link.warehouseOrderId())
                        .map(String::valueOf)
                        .orElse("not known yet") + ", "
                + link.state().name().toLowerCase(Locale.ROOT)
                + (link.shopUpdatedAt() == null ? "" : ", sent as it was at " + link.shopUpdatedAt());
    }

    /** Those of linked articles, and those that the missing ones would get. */
    private Map<ProductReference, String> articleNumbers(Inspection inspection, Order order) {
        var wanted = OrderLines.references(order);
        var numbers = new HashMap<>(articles.linked(inspection.storeId(), wanted));
        var missing = new HashSet<>(wanted);
        missing.removeAll(numbers.keySet());
        if (!missing.isEmpty()) {
            numbers.putAll(articles.foresee(inspection.storeId(), inspection.store(), inspection.systems(), missing));
        }
        return numbers;
    }
}
