package dev.stockbridge.deliveries;

import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderLine;
import dev.stockbridge.mycashflow.Shipment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads an order's shipments in the shop. */
final class Shipments {

    private Shipments() {}

    /** The tracking codes that the shop shows. */
    static List<String> trackingCodes(Order order) {
        return order.shipments().stream()
                .map(Shipment::trackingCode)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** The shipments whose lines are just these, in just these quantities. */
    static List<Shipment> holding(Order order, Map<String, BigDecimal> picked) {
        return order.shipments().stream()
                .filter(shipment -> !isReturn(shipment))
                .filter(shipment -> lines(order, shipment).equals(picked))
                .toList();
    }

    /** The lines that are still to be delivered. */
    static List<OrderLine> toDeliver(Order order) {
        var over = order.shipments().stream()
                .filter(shipment -> isReturn(shipment) || isComplete(shipment))
                .map(Shipment::id)
                .collect(Collectors.toSet());
        return order.lines().stream()
                .filter(Shipments::ships)
                .filter(line -> line.shipmentId() == null || !over.contains(line.shipmentId()))
                .toList();
    }

    private static boolean isComplete(Shipment shipment) {
        return shipment.completedAt() != null || "completed".equalsIgnoreCase(shipment.status());
    }

    static boolean isOpen(Shipment shipment) {
        return "open".equalsIgnoreCase(shipment.status());
    }

    private static boolean ships(OrderLine line) {
        return !line.isDownload() && line.quantity() != null && line.quantity().signum() > 0;
    }

    /** The values of the type are not published; what is known is that it tells returns from deliveries. */
    private static boolean isReturn(Shipment shipment) {
        return shipment.type() != null
                && shipment.type().toUpperCase(Locale.ROOT).contains("RETURN");
    }

    private static Map<String, BigDecimal> lines(Order order, Shipment shipment) {
        var lines = new TreeMap<String, BigDecimal>();
        for (OrderLine line : order.lines()) {
            if (Objects.equals(line.shipmentId(), shipment.id()) && ships(line)) {
                lines.put(Long.toString(line.id()), line.quantity().stripTrailingZeros());
            }
        }
        return lines;
    }
}
