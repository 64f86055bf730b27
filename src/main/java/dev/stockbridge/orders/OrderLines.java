package dev.stockbridge.orders;

import dev.stockbridge.http.Json;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderLine;
import dev.stockbridge.outcome.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** Maps the lines that ship: pieces that are still to leave, neither downloads nor returns. */
final class OrderLines {

    /** The units that the order's shipping lines name, those that have left included. */
    static Set<ProductReference> references(Order order) {
        return order.beforeItLeft()
                .linesToLeave()
                .filter(line -> line.productId() != null)
                .map(OrderLines::reference)
                .collect(Collectors.toSet());
    }

    /** In how many parts the rest of the order is to leave; returns and what has left are not among them. */
    static int deliveries(Order order) {
        return (int) order.shipments().stream()
                .filter(shipment -> !shipment.isReturn() && !shipment.isComplete())
                .count();
    }

    /** Whether a bundle is spread over several lines: the whole and its parts, or the parts alone. */
    static boolean hasABundle(Order order) {
        return order
                .linesToLeave()
                .filter(line -> line.bundleId() != null)
                .collect(Collectors.groupingBy(dev.stockbridge.mycashflow.OrderLine::bundleId, Collectors.counting()))
                .values()
                .stream()
                .anyMatch(lines -> lines > 1);
    }

    Mapped map(Order order, Map<ProductReference, String> articles, String currencyCode) {
        var lines = new ArrayList<OrderLine>();
        var byReference = Json.MAPPER.createArrayNode();
        for (var line : order.linesToLeave().toList()) {
            if (line.quantity() == null) {
                return Mapped.parked(Reason.UNREADABLE, "line " + line.id() + " does not say how many");
            }
            if (line.productId() == null || !articles.containsKey(reference(line))) {
                var what = line.productId() == null
                        ? " names no product"
                        : " names product " + reference(line) + ", which has no article";
                return Mapped.parked(Reason.UNKNOWN_ARTICLE, "line " + line.id() + what);
            }
            var total = Amounts.times(line.unitPrice(), line.quantity());
            lines.add(new OrderLine(
                    Long.toString(line.id()),
                    articles.get(reference(line)),
                    Amounts.plain(line.quantity()),
                    total,
                    total == null ? null : new OrderLine.Prices(total, currencyCode)));
            byReference
                    .addArray()
                    .add(line.id())
                    .add(reference(line).toString())
                    .add(Amounts.plain(line.quantity()))
                    .add(total)
                    .add(currencyCode);
        }
        return new Mapped(lines, byReference, null);
    }

    static ProductReference reference(dev.stockbridge.mycashflow.OrderLine line) {
        return new ProductReference(line.productId(), line.variationId() == null ? 0 : line.variationId());
    }

    /** The lines to send, the same by product reference, and what is wrong with them or null. */
    record Mapped(List<OrderLine> lines, ArrayNode byReference, MappedOrder.@Nullable Parked problem) {

        static Mapped parked(Reason reason, String detail) {
            return new Mapped(List.of(), Json.MAPPER.createArrayNode(), new MappedOrder.Parked(reason, detail));
        }
    }
}
