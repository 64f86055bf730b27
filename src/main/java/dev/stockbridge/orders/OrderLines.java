package dev.stockbridge.orders;

import dev.stockbridge.articles.ProductReference;
import dev.stockbridge.http.Json;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.Shipment;
import dev.stockbridge.ongoing.OrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** Maps the lines that ship: pieces that are still to leave, neither downloads nor returns. */
final class OrderLines {

    /** The units that the order's shipping lines name. */
    static Set<ProductReference> references(Order order) {
        return shipping(order)
                .filter(line -> line.productId() != null)
                .map(OrderLines::reference)
                .collect(Collectors.toSet());
    }

    /** Into how many parts the shop ships the order; returns are not among them. */
    static int deliveries(Order order) {
        return (int) order.shipments().stream()
                .filter(shipment -> !isReturn(shipment))
                .count();
    }

    Mapped map(Order order, Map<ProductReference, String> articles, String currencyCode) {
        var lines = new ArrayList<OrderLine>();
        var byReference = Json.MAPPER.createArrayNode();
        for (var line : shipping(order).toList()) {
            if (line.quantity() == null) {
                return Mapped.parked("unreadable", "line " + line.id() + " does not say how many");
            }
            if (line.productId() == null || !articles.containsKey(reference(line))) {
                var what = line.productId() == null
                        ? " names no product"
                        : " names product " + reference(line) + ", which has no article";
                return Mapped.parked("unknown-article", "line " + line.id() + what);
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

    private static Stream<dev.stockbridge.mycashflow.OrderLine> shipping(Order order) {
        var left = order.shipments().stream()
                .filter(shipment -> isReturn(shipment) || isComplete(shipment))
                .map(Shipment::id)
                .collect(Collectors.toSet());
        return order.lines().stream()
                .filter(line -> line.quantity() == null || line.quantity().compareTo(BigDecimal.ZERO) > 0)
                .filter(line -> !line.isDownload())
                .filter(line -> line.shipmentId() == null || !left.contains(line.shipmentId()));
    }

    private static ProductReference reference(dev.stockbridge.mycashflow.OrderLine line) {
        return new ProductReference(line.productId(), line.variationId() == null ? 0 : line.variationId());
    }

    /** The values of the type are not published; what is known is that it tells returns from deliveries. */
    private static boolean isReturn(Shipment shipment) {
        return shipment.type() != null
                && shipment.type().toUpperCase(Locale.ROOT).contains("RETURN");
    }

    private static boolean isComplete(Shipment shipment) {
        return shipment.completedAt() != null || "COMPLETED".equalsIgnoreCase(shipment.status());
    }

    /** The lines to send, the same by product reference, and what is wrong with them or null. */
    record Mapped(List<OrderLine> lines, ArrayNode byReference, MappedOrder.@Nullable Parked problem) {

        static Mapped parked(String reason, String detail) {
            return new Mapped(List.of(), Json.MAPPER.createArrayNode(), new MappedOrder.Parked(reason, detail));
        }
    }
}
