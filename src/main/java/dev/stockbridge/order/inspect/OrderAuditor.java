package dev.stockbridge.order.inspect;

import dev.stockbridge.article.ArticlesOnDemand;
import dev.stockbridge.feed.OrderPages;
import dev.stockbridge.feed.OrderReading;
import dev.stockbridge.inspect.Auditor;
import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderQuery;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.order.OrderDecider;
import dev.stockbridge.order.OrderScope;
import dev.stockbridge.order.mapping.OrderLines;
import dev.stockbridge.order.mapping.OrderMapping;
import dev.stockbridge.order.mapping.ShippingMethods;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.run.record.Cursors;
import dev.stockbridge.run.record.Fingerprints;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.run.record.RunOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Audits the orders: every order of the shop against the warehouse's, and every one of ours there against the shop. */
@Component
@org.springframework.core.annotation.Order(2)
class OrderAuditor implements Auditor {

    private static final int PAGE_SIZE = 100;

    private final OrderLinks links;
    private final ArticlesOnDemand articles;
    private final Fingerprints fingerprints;
    private final Cursors cursors;
    private final Clock clock;
    private final ForeignTime time;

    OrderAuditor(
            OrderLinks links,
            ArticlesOnDemand articles,
            Fingerprints fingerprints,
            Cursors cursors,
            Clock clock,
            ForeignTime time) {
        this.links = links;
        this.articles = articles;
        this.fingerprints = fingerprints;
        this.cursors = cursors;
        this.clock = clock;
        this.time = time;
    }

    @Override
    public String kind() {
        return "orders";
    }

    @Override
    public long audit(Inspection inspection, Consumer<Disagreement> found) {
        var seen = new SeenOrders();
        throughTheShop(inspection, seen, found);
        new OrdersUnknownToShop(inspection, seen).tellUnknown(found);
        return seen.count();
    }

    /** From the last page to the first, so that an order that vanishes pushes no unread one onto a page that was read. */
    private void throughTheShop(Inspection inspection, SeenOrders seen, Consumer<Disagreement> found) {
        var pages = new OrderPages(inspection.systems().shop());
        var mapping = new OrderMapping(inspection.store());
        var judge = judge(inspection, mapping);
        var methods = new ShippingMethods(inspection.systems().shop());
        for (int page = pages.page(OrderQuery.all(1, PAGE_SIZE)).lastPage(); page > 0; page--) {
            var orders = new ArrayList<Order>();
            for (var reading : pages.page(OrderQuery.all(page, PAGE_SIZE)).records()) {
                if (reading instanceof OrderReading.Whole whole) {
                    if (seen.isNew(whole.order().id())) {
                        orders.add(whole.order());
                    }
                } else {
                    found.accept(new Disagreement(
                            "order",
                            reading.key(),
                            reading.key(),
                            Reason.UNREADABLE.code(),
                            "the shop's record of it"));
                }
            }
            if (!orders.isEmpty()) {
                compare(inspection, orders, mapping, judge, methods.names(), found);
            }
            orders.forEach(order -> seen.note(order.id()));
        }
    }

    private OrderConsistencyCheck judge(Inspection inspection, OrderMapping mapping) {
        var scope = OrderScope.of(inspection.storeId(), inspection.store(), RunOptions.ORDINARY, cursors);
        var decider = new OrderDecider(
                mapping,
                inspection.store().orders(),
                fingerprints,
                clock,
                scope.map(OrderScope::origin).orElse(Instant.MIN),
                false,
                Set.of());
        return new OrderConsistencyCheck(
                inspection.store(),
                mapping,
                decider,
                cursors.position(inspection.storeId(), OrderScope.CHANGES).orElse(null),
                time);
    }

    private void compare(
            Inspection inspection,
            List<Order> orders,
            OrderMapping mapping,
            OrderConsistencyCheck judge,
            Map<Long, String> methods,
            Consumer<Disagreement> found) {
        var known =
                links.of(inspection.storeId(), orders.stream().map(Order::id).toList());
        var states = states(
                inspection,
                orders.stream()
                        .map(order -> mapping.number(order, known.get(order.id())))
                        .toList());
        var units = articles.linked(
                inspection.storeId(),
                orders.stream()
                        .flatMap(order -> OrderLines.references(order).stream())
                        .collect(Collectors.toSet()));
        for (var order : orders) {
            var link = known.get(order.id());
            var number = mapping.number(order, link);
            var mapped = mapping.map(order, number, units, methods);
            var intent = judge.foresees(order, link, units, methods);
            judge.of(order, link, states.get(number), mapped, units, intent).ifPresent(found);
        }
    }

    /** What is not there at first is asked for once more: readings may lag, and lists may be cut short. */
    private static Map<String, OrderState> states(Inspection inspection, List<String> numbers) {
        var warehouse = inspection.systems().warehouse();
        Map<String, OrderState> states = new HashMap<>(warehouse.orders(numbers).stream()
                .collect(Collectors.toMap(OrderState::number, Function.identity(), (one, other) -> one)));
        var missing =
                numbers.stream().filter(number -> !states.containsKey(number)).toList();
        if (!missing.isEmpty()) {
            warehouse.orders(missing).forEach(state -> states.putIfAbsent(state.number(), state));
        }
        return states;
    }
}
