package dev.stockbridge.stock.inspect;

import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.settings.StockSettings;
import dev.stockbridge.stock.OpenOrderReader;
import dev.stockbridge.stock.OpenOrderWriter;
import dev.stockbridge.stock.survey.OrderedLines;
import dev.stockbridge.stock.survey.StockInputs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The units of the shop's open orders, summed up by unit. */
final class OrderedSums {

    private static final int AT_ONCE = 100;
    private static final StockInputs.Ordered NONE = new StockInputs.Ordered(BigDecimal.ZERO, BigDecimal.ZERO);

    private final Map<ProductReference, StockInputs.Ordered> sums = new HashMap<>();

    private OrderedSums() {}

    /** What is on hand is what is on hand: there no order counts. */
    static OrderedSums of(Inspection inspection, OrderLinks orderLinks) {
        var sums = new OrderedSums();
        if (inspection.store().stock().quantity() == StockSettings.Quantity.SELLABLE) {
            var feed = new OpenOrderReader(inspection.systems().shop());
            try {
                sums.read(feed, inspection, orderLinks);
            } finally {
                feed.close();
            }
        }
        return sums;
    }

    StockInputs.Ordered of(ProductReference reference) {
        return sums.getOrDefault(reference, NONE);
    }

    private void read(OpenOrderReader feed, Inspection inspection, OrderLinks orderLinks) {
        var some = new ArrayList<Order>();
        for (var order = feed.read(); order != null; order = feed.read()) {
            some.add(order);
            if (some.size() == AT_ONCE) {
                add(some, inspection, orderLinks);
                some.clear();
            }
        }
        add(some, inspection, orderLinks);
    }

    private void add(List<Order> orders, Inspection inspection, OrderLinks orderLinks) {
        var sentAs = orderLinks.numbersOf(
                inspection.storeId(), orders.stream().map(Order::id).toList());
        var states = inspection.systems().warehouse().orders(sentAs.values()).stream()
                .collect(Collectors.toMap(OrderState::number, state -> state, OpenOrderWriter::alive));
        orders.stream()
                .flatMap(order -> OrderedLines.of(order, states.get(sentAs.get(order.id()))).stream())
                .forEach(units -> sums.merge(
                        units.reference(), new StockInputs.Ordered(units.sent(), units.unsent()), OrderedSums::sum));
    }

    private static StockInputs.Ordered sum(StockInputs.Ordered one, StockInputs.Ordered other) {
        return new StockInputs.Ordered(
                one.sent().add(other.sent()), one.unsent().add(other.unsent()));
    }
}
