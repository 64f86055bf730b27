package dev.stockbridge.order;

import dev.stockbridge.article.ArticlesOnDemand;
import dev.stockbridge.feed.OrderReading;
import dev.stockbridge.link.OrderLink;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.order.mapping.OrderLines;
import dev.stockbridge.order.mapping.ShippingMethods;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.record.NewTransaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Maps each order and decides what a run does with it. Links, article numbers, shipping methods and the orders' states in
 * the warehouse are read once for a chunk. As soon as an order concerns the warehouse, the goods owner's lock is taken; it
 * is held until the chunk's transaction ends, so what was read is still true when the chunk is written.
 */
final class OrderProcessor
        implements ItemProcessor<OrderReading, OrderDecision>, ChunkListener<OrderReading, OrderDecision> {

    private final RunSession session;
    private final OrderDecider decider;
    private final WarehouseStateDecider stateDecider;
    private final WarehouseOrderLookup lookup;
    private final ShippingMethods shippingMethods;
    private final ArticlesOnDemand articles;
    private final OrderLinks links;
    private final UnavailableOrders unavailable;
    private final NewTransaction newTransaction;

    private Map<Long, Order> latest = Map.of();
    private Map<Long, OrderLink> known = Map.of();
    private Map<Long, String> methods = Map.of();
    private final Map<ProductReference, String> numbers = new HashMap<>();
    private final Map<Long, OrderIntent> intents = new HashMap<>();
    private Map<String, OrderState> states = Map.of();

    OrderProcessor(
            RunSession session,
            OrderDecider decider,
            WarehouseStateDecider stateDecider,
            WarehouseOrderLookup lookup,
            ShippingMethods shippingMethods,
            ArticlesOnDemand articles,
            OrderLinks links,
            NewTransaction newTransaction) {
        this.session = session;
        this.decider = decider;
        this.stateDecider = stateDecider;
        this.lookup = lookup;
        this.shippingMethods = shippingMethods;
        this.articles = articles;
        this.links = links;
        this.unavailable = new UnavailableOrders(session, links, newTransaction);
        this.newTransaction = newTransaction;
    }

    @Override
    public void beforeChunk(Chunk<OrderReading> chunk) {
        latest = latestOf(chunk.getItems());
        states = Map.of();
        known = newTransaction.call(() -> links.of(session.run().store(), latest.keySet()));
        methods = latest.isEmpty() ? Map.of() : shippingMethods.names();
        readNumbers(latest.values().stream()
                .flatMap(order -> references(order).stream())
                .collect(Collectors.toSet()));
        decideIntents(latest.values());
        if (latest.size() > intents.size() || intents.values().stream().anyMatch(OrderProcessor::concernsWarehouse)) {
            session.writing(this::readUnderLock);
        }
    }

    /** While the run waited for the lock, article-sync may have given one of these numbers to another article. */
    private void readUnderLock() {
        var before = Map.copyOf(numbers);
        readNumbers(before.keySet());
        if (!numbers.equals(before)) {
            decideIntents(latest.values());
        }
        states = lookup.of(intents.values());
    }

    @Override
    public @Nullable OrderDecision process(OrderReading reading) {
        if (!(reading instanceof OrderReading.Whole whole)) {
            return unavailable.decide(reading);
        }
        var order = whole.order();
        if (latest.get(order.id()) != order) {
            return new OrderDecision.Superseded(reading.key());
        }
        var intent = intents.get(order.id());
        return intent == null
                ? new OrderDecision.AwaitsArticles(order, missing(order))
                : stateDecider.decide(intent, state(intent));
    }

    /**
     * Decides orders again whose articles have been published. The caller holds the goods owner's lock.
     *
     * @param published the numbers of the articles; what could not be published is missing, and its orders are parked
     */
    List<OrderDecision> decideAgain(Collection<Order> orders, Map<ProductReference, String> published) {
        numbers.putAll(published);
        var again = orders.stream().map(this::intent).toList();
        states = lookup.of(again);
        return again.stream()
                .map(intent -> stateDecider.decide(intent, state(intent)))
                .toList();
    }

    private void readNumbers(Set<ProductReference> references) {
        var linked = newTransaction.call(() -> articles.linked(session.run().store(), references));
        numbers.clear();
        numbers.putAll(linked);
    }

    /** An order that awaits articles has no intent yet. */
    private void decideIntents(Collection<Order> orders) {
        intents.clear();
        orders.stream()
                .filter(order -> missing(order).isEmpty())
                .forEach(order -> intents.put(order.id(), intent(order)));
    }

    private OrderIntent intent(Order order) {
        return decider.decide(order, known.get(order.id()), numbers, methods);
    }

    private @Nullable OrderState state(OrderIntent intent) {
        return intent instanceof OrderIntent.InWarehouse inWarehouse ? states.get(inWarehouse.orderNumber()) : null;
    }

    private Set<ProductReference> references(Order order) {
        return decider.needsArticles(order, known.get(order.id())) ? OrderLines.references(order) : Set.of();
    }

    private Set<ProductReference> missing(Order order) {
        var missing = new HashSet<>(references(order));
        missing.removeAll(numbers.keySet());
        return missing;
    }

    private static boolean concernsWarehouse(OrderIntent intent) {
        return intent instanceof OrderIntent.InWarehouse;
    }

    /** Within a chunk only the last version of an order counts. */
    private static Map<Long, Order> latestOf(List<OrderReading> readings) {
        var latest = new LinkedHashMap<Long, Order>();
        for (var reading : readings) {
            if (reading instanceof OrderReading.Whole whole) {
                latest.put(whole.order().id(), whole.order());
            }
        }
        return latest;
    }
}
