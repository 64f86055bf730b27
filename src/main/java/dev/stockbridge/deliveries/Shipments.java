package dev.stockbridge.deliveries;

import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderLine;
import dev.stockbridge.mycashflow.Shipment;
import java.math.BigDecimal;
import java.util.List;
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
                .filter(shipment -> !shipment.isReturn())
                .filter(shipment -> lines(order, shipment).equals(picked))
                .toList();
    }

    /** The rows of the order that ship, or have shipped. */
    static List<OrderLine> goods(Order order) {
        var returns = order.shipments().stream()
                .filter(Shipment::isReturn)
                .map(Shipment::id)
                .collect(Collectors.toSet());
        return order.lines().stream()
                .filter(line -> line.quantity() == null || line.quantity().signum() > 0)
                .filter(line -> !line.isDownload())
                .filter(line -> line.shipmentId() == null || !returns.contains(line.shipmentId()))
                .toList();
    }

    static boolean isOpen(Shipment shipment) {
        return "open".equalsIgnoreCase(shipment.status());
    }

    private static Map<String, BigDecimal> lines(Order order, Shipment shipment) {
        var lines = new TreeMap<String, BigDecimal>();
        for (OrderLine line : order.lines()) {
            if (Objects.equals(line.shipmentId(), shipment.id())
                    && !line.isDownload()
                    && line.quantity() != null
                    && line.quantity().signum() > 0) {
                lines.put(Long.toString(line.id()), line.quantity().stripTrailingZeros());
            }
        }
        return lines;
    }
}
