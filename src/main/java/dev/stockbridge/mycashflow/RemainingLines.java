package dev.stockbridge.mycashflow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Divides the rows of an order into remaining and delivered ones. A return row names a product, not the row that it
 * takes back: it takes back delivered pieces first, since only those can be returned, and then remaining pieces.
 */
record RemainingLines(List<OrderLine> remaining, List<OrderLine> delivered) {

    static RemainingLines of(Order order) {
        Set<Long> returning = new HashSet<>();
        Set<Long> complete = new HashSet<>();
        for (Shipment shipment : order.shipments()) {
            if (shipment.isReturn()) {
                returning.add(shipment.id());
            } else if (shipment.isComplete()) {
                complete.add(shipment.id());
            }
        }
        List<OrderLine> remaining = new ArrayList<>();
        List<OrderLine> delivered = new ArrayList<>();
        List<OrderLine> returned = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            if (line.isDownload()) {
                continue;
            }
            if (isNegative(line)) {
                returned.add(line);
            } else if (isGoods(line) && !isIn(returning, line)) {
                boolean left = line.deliveredAt() != null || isIn(complete, line);
                (left ? delivered : remaining).add(line);
            }
        }
        return new RemainingLines(
                returned.isEmpty() ? remaining : subtract(remaining, beyondDelivered(returned, delivered)), delivered);
    }

    /** The return rows, each with the quantity that it takes back beyond the delivered pieces of its product. */
    private static List<OrderLine> beyondDelivered(List<OrderLine> returned, List<OrderLine> delivered) {
        Map<String, BigDecimal> left = new HashMap<>();
        for (OrderLine line : delivered) {
            if (line.quantity() != null) {
                left.merge(productKey(line), line.quantity(), BigDecimal::add);
            }
        }
        List<OrderLine> rest = new ArrayList<>();
        for (OrderLine line : returned) {
            BigDecimal back = Objects.requireNonNull(line.quantity()).negate();
            BigDecimal ofDelivered = back.min(left.getOrDefault(productKey(line), BigDecimal.ZERO));
            left.merge(productKey(line), ofDelivered.negate(), BigDecimal::add);
            if (back.compareTo(ofDelivered) > 0) {
                rest.add(line.withQuantity(back.subtract(ofDelivered)));
            }
        }
        return rest;
    }

    /** Subtracts the pieces from rows of the same product: rows of the same price first, and the last row first. */
    private static List<OrderLine> subtract(List<OrderLine> lines, List<OrderLine> takenBack) {
        List<OrderLine> rest = new ArrayList<>(lines);
        Collections.reverse(rest);
        for (OrderLine back : takenBack) {
            BigDecimal open = take(rest, back, Objects.requireNonNull(back.quantity()), true);
            take(rest, back, open, false);
        }
        Collections.reverse(rest);
        rest.removeIf(line -> line.quantity() != null && line.quantity().signum() == 0);
        return rest;
    }

    private static BigDecimal take(List<OrderLine> lines, OrderLine back, BigDecimal pieces, boolean samePriceOnly) {
        BigDecimal open = pieces;
        for (int i = 0; i < lines.size() && open.signum() > 0; i++) {
            OrderLine line = lines.get(i);
            if (line.quantity() != null
                    && productKey(line).equals(productKey(back))
                    && (!samePriceOnly || hasSamePrice(line, back))) {
                BigDecimal taken = open.min(line.quantity());
                lines.set(i, line.withQuantity(line.quantity().subtract(taken)));
                open = open.subtract(taken);
            }
        }
        return open;
    }

    private static boolean hasSamePrice(OrderLine one, OrderLine other) {
        return one.unitPrice() != null
                && other.unitPrice() != null
                && one.unitPrice().compareTo(other.unitPrice()) == 0;
    }

    private static String productKey(OrderLine line) {
        return line.productId() == null
                ? "code " + line.productCode()
                : line.productId() + "-" + (line.variationId() == null ? 0 : line.variationId());
    }

    private static boolean isIn(Set<Long> shipments, OrderLine line) {
        return line.shipmentId() != null && shipments.contains(line.shipmentId());
    }

    private static boolean isNegative(OrderLine line) {
        return line.quantity() != null && line.quantity().signum() < 0;
    }

    private static boolean isGoods(OrderLine line) {
        return line.quantity() == null || line.quantity().signum() > 0;
    }
}
