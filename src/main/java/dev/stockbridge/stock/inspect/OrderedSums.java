package dev.stockbridge.stock.inspect;

import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.settings.StockSettings;
import dev.stockbridge.stock.OpenOrderProcessor;
import dev.stockbridge.stock.OpenOrderReader;
import dev.stockbridge.stock.survey.StockInputs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces in the shop's open orders, summed up by unit. */
final class OrderedSums {

    private static final int CHUNK_SIZE = 100;

    private final Map<ProductReference, StockInputs.Ordered> sums = new HashMap<>();

    private OrderedSums() {}

    /** Reads all open orders; none where the quantity on hand is compared, which does not depend on orders. */
    static OrderedSums of(Inspection inspection, OrderLinks links, NewTransaction newTransaction) {
        var sums = new OrderedSums();
        if (inspection.store().stock().quantity() == StockSettings.Quantity.SELLABLE) {
            var reader = new OpenOrderReader(inspection.systems().shop());
            try {
                sums.read(
                        reader,
                        new OpenOrderProcessor(
                                inspection.storeId(), inspection.systems().warehouse(), links, newTransaction));
            } finally {
                reader.close();
            }
        }
        return sums;
    }

    StockInputs.Ordered of(ProductReference reference) {
        return sums.getOrDefault(reference, StockInputs.Ordered.NONE);
    }

    private void read(OpenOrderReader reader, OpenOrderProcessor processor) {
        var chunk = new ArrayList<Order>();
        for (var order = reader.read(); order != null; order = reader.read()) {
            chunk.add(order);
            if (chunk.size() == CHUNK_SIZE) {
                add(chunk, processor);
                chunk.clear();
            }
        }
        add(chunk, processor);
    }

    private void add(List<Order> orders, OpenOrderProcessor processor) {
        processor.load(orders);
        orders.stream()
                .flatMap(order -> processor.process(order).stream())
                .forEach(units -> sums.merge(units.reference(), units.pieces(), StockInputs.Ordered::plus));
    }
}
