package dev.stockbridge.order;

import dev.stockbridge.article.ArticlesOnDemand;
import dev.stockbridge.feed.OrderReading;
import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.http.StopRequested;
import dev.stockbridge.link.OrderLink;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.link.UnusualOrders;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.order.mapping.OrderLines;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.RunSession;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.record.NewTransaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Brings a chunk of orders to the warehouse and stores every outcome with the checkpoint. What may be made or changed is
 * announced before the calls, in a transaction of its own, so that nothing that arrived is ever forgotten.
 */
final class OrderWriter implements ItemWriter<OrderReading> {

    private final RunSession session;
    private final StoreSystems systems;
    private final OrderDecider desk;
    private final ShippingMethods shippingMethods;
    private final ArticlesOnDemand articles;
    private final OrderLinks links;
    private final OrdersAwaitingPayment heldOrders;
    private final UnusualOrders unusual;
    private final Outcomes outcomes;
    private final NewTransaction newTransaction;
    private final UnavailableOrders unavailable;
    private final WarehouseOrders.Patience patience;
    private final ConsecutiveFailures failures;
    private final Clock clock;

    OrderWriter(
            RunSession session,
            StoreSystems systems,
            OrderDecider desk,
            ArticlesOnDemand articles,
            OrderLinks links,
            OrdersAwaitingPayment heldOrders,
            UnusualOrders unusual,
            Outcomes outcomes,
            NewTransaction newTransaction,
            WarehouseOrders.Patience patience,
            ConsecutiveFailures failures,
            Clock clock) {
        this.clock = clock;
        this.session = session;
        this.systems = systems;
        this.desk = desk;
        this.shippingMethods = new ShippingMethods(systems.shop());
        this.articles = articles;
        this.links = links;
        this.heldOrders = heldOrders;
        this.unusual = unusual;
        this.outcomes = outcomes;
        this.newTransaction = newTransaction;
        this.unavailable = new UnavailableOrders(session, links, newTransaction);
        this.patience = patience;
        this.failures = failures;
    }

    @Override
    public void write(Chunk<? extends OrderReading> chunk) {
        var results = new OrderResults();
        var orders = new ArrayList<Order>();
        for (var reading : chunk) {
            if (reading instanceof OrderReading.Whole whole) {
                orders.add(whole.order());
            } else {
                results.outcomes.add(unavailable.outcome(reading));
            }
            if (reading instanceof OrderReading.Missing missing) {
                // Announced, and deleted in the shop since: it is not asked for for ever.
                results.notArrived.add(missing.id());
            }
        }
        handle(latestOf(orders), results);
        store(chunk.getItems(), orders, results);
    }

    private void handle(List<Order> orders, OrderResults results) {
        var known = newTransaction.call(() ->
                links.of(session.run().store(), orders.stream().map(Order::id).toList()));
        var numbers = articleNumbers(orders, known);
        var methods = orders.isEmpty() ? Map.<Long, String>of() : shippingMethods.names();
        var intents = decide(orders, known, numbers, methods);
        if (intents.stream().noneMatch(OrderWriter::concernsTheWarehouse)) {
            intents.forEach(intent -> settle(intent, results));
            return;
        }
        session.writing(() -> {
            var now = asLinkedNow(numbers);
            var current = now.equals(numbers) ? intents : decide(orders, known, now, methods);
            current.forEach(intent -> settle(intent, results));
            dispatch(current, results);
        });
    }

    private List<OrderIntent> decide(
            List<Order> orders,
            Map<Long, OrderLink> known,
            Map<ProductReference, String> numbers,
            Map<Long, String> methods) {
        return orders.stream()
                .map(order -> desk.decide(order, known.get(order.id()), numbers, methods))
                .toList();
    }

    /** While the run waited for its turn, article-sync may have handed one of these numbers on to another article. */
    private Map<ProductReference, String> asLinkedNow(Map<ProductReference, String> numbers) {
        return session.run().options().plan()
                ? numbers
                : newTransaction.call(() -> articles.linked(session.run().store(), numbers.keySet()));
    }

    private static void settle(OrderIntent intent, OrderResults results) {
        if (intent instanceof OrderIntent.Settled settled) {
            results.outcomes.add(settled.outcome());
        } else if (intent instanceof OrderIntent.Held held) {
            results.outcomes.add(held.outcome());
            results.held.add(held.order().id());
        } else if (intent instanceof OrderIntent.Delivered delivered) {
            results.unchanged(delivered.order());
            results.links.add(delivered.link().in(OrderLink.State.DELIVERED));
        }
    }

    private void dispatch(List<OrderIntent> intents, OrderResults results) {
        var states = new WarehouseOrderLookup(systems.warehouse(), patience).of(intents);
        var plan = session.run().options().plan();
        var warehouse = new WarehouseOrders(systems.warehouse(), plan, patience);
        var desk = new WarehouseOrderExecutor(warehouse, session.store(), clock, failures, results);
        if (!plan) {
            announce(intents, intent -> desk.writes(intent, states.get(intent.orderNumber())));
        }
        for (var intent : intents) {
            if (session.stop().presses()) {
                // What was written is found so by the next run.
                throw new StopRequested();
            }
            var state = states.get(intent.orderNumber());
            if (intent instanceof OrderIntent.Send send) {
                desk.send(send, state);
            } else if (intent instanceof OrderIntent.Cancel cancel) {
                desk.cancel(cancel, state);
            } else if (intent instanceof OrderIntent.Withdraw withdraw) {
                desk.withdraw(withdraw, state);
            } else if (intent instanceof OrderIntent.Check check) {
                desk.check(check, state);
            }
        }
    }

    /** The articles of all lines; those that are not linked yet are published first. */
    private Map<ProductReference, String> articleNumbers(List<Order> orders, Map<Long, OrderLink> known) {
        Set<ProductReference> wanted = orders.stream()
                .filter(order -> desk.needsArticles(order, known.get(order.id())))
                .flatMap(order -> OrderLines.references(order).stream())
                .collect(Collectors.toSet());
        var numbers = new HashMap<>(
                newTransaction.call(() -> articles.linked(session.run().store(), wanted)));
        var missing = new HashSet<>(wanted);
        missing.removeAll(numbers.keySet());
        if (!missing.isEmpty()) {
            session.writing(() -> numbers.putAll(articles.publish(session, systems, missing)));
        }
        return numbers;
    }

    private void announce(List<OrderIntent> intents, Predicate<OrderIntent> writes) {
        var store = session.run().store();
        var fresh = new ArrayList<OrderLink>();
        var changing = new ArrayList<Long>();
        for (var intent : intents) {
            if (intent instanceof OrderIntent.Send send && send.link() == null) {
                fresh.add(OrderLink.announcing(
                        send.order().id(), send.orderNumber(), OrderLines.deliveries(send.order())));
            } else if (intent instanceof OrderIntent.Cancel cancel && cancel.link() == null) {
                if (writes.test(cancel)) {
                    fresh.add(OrderLink.announcing(
                            cancel.order().id(), cancel.orderNumber(), OrderLines.deliveries(cancel.order())));
                }
            } else if (writes.test(intent)) {
                changing.add(Objects.requireNonNull(intent.link()).orderId());
            }
        }
        if (!fresh.isEmpty() || !changing.isEmpty()) {
            newTransaction.run(() -> links.announce(store, fresh, changing));
        }
    }

    private void store(List<? extends OrderReading> read, List<Order> orders, OrderResults results) {
        var run = session.run();
        outcomes.count(session, "read", read.size());
        if (run.options().full()) {
            links.markSeen(run, ids(read));
        }
        if (!run.options().plan()) {
            var ids = new ArrayList<>(ids(read));
            links.save(run.store(), results.links);
            links.forget(run.store(), results.neverArrived);
            links.forgetOld(run.store(), results.notArrived);
            unusual.note(run.store(), results.unusual, clock.instant());
            unusual.forget(run.store(), results.usual);
            heldOrders.hold(run.store(), results.held);
            ids.removeAll(results.held);
            heldOrders.release(run.store(), ids);
        }
        outcomes.store(session, results.outcomes);
    }

    private static List<Long> ids(List<? extends OrderReading> readings) {
        return readings.stream()
                .map(OrderReading::key)
                .filter(key -> key.matches("\\d+"))
                .map(Long::valueOf)
                .toList();
    }

    /** Within a chunk only the last version of an order counts; the ones before it are no more. */
    private static List<Order> latestOf(List<Order> orders) {
        var latest = new LinkedHashMap<Long, Order>();
        orders.forEach(order -> latest.put(order.id(), order));
        return List.copyOf(latest.values());
    }

    private static boolean concernsTheWarehouse(OrderIntent intent) {
        return intent.orderNumber() != null;
    }
}
