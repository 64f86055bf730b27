package dev.stockbridge.delivery;

import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.OrderLine;
import dev.stockbridge.mycashflow.Shipment;
import dev.stockbridge.ongoing.OrderState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** The shipments that hold exactly the pieces picked of these rows. Lines that nobody has to pick do not count. */
    static List<Shipment> holding(Order order, List<OrderState.Line> rows) {
        var picked = picked(rows);
        var unpicked = rows.stream()
                .filter(row -> !row.shouldBePicked())
                .map(OrderState.Line::rowNumber)
                .collect(Collectors.toSet());
        return order.shipments().stream()
                .filter(shipment -> !shipment.isReturn())
                .filter(shipment ->
                        !picked.isEmpty() && lines(order, shipment, unpicked).equals(picked))
                .toList();
    }

    /** The order's rows of goods that are or were to be shipped. */
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

    /** The pieces picked of these rows, by row number. */
    private static Map<String, BigDecimal> picked(List<OrderState.Line> rows) {
        var picked = new TreeMap<String, BigDecimal>();
        for (var line : rows) {
            if (line.shouldBePicked() && line.picked().signum() > 0) {
                picked.merge(line.rowNumber(), line.picked().stripTrailingZeros(), BigDecimal::add);
            }
        }
        return picked;
    }

    private static Map<String, BigDecimal> lines(Order order, Shipment shipment, Set<String> unpicked) {
        var lines = new TreeMap<String, BigDecimal>();
        for (OrderLine line : order.lines()) {
            if (Objects.equals(line.shipmentId(), shipment.id())
                    && !line.isDownload()
                    && !unpicked.contains(Long.toString(line.id()))
                    && line.quantity() != null
                    && line.quantity().signum() > 0) {
                lines.put(Long.toString(line.id()), line.quantity().stripTrailingZeros());
            }
        }
        return lines;
    }
}
