package dev.stockbridge.order.histories;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of an order of the shop that are still to leave, after the words of the design and nothing else. */
final class ExpectedLines {

    private final JsonNode order;

    ExpectedLines(JsonNode order) {
        this.order = order;
    }

    /** Copies, each with the pieces that are left on it. */
    Stream<JsonNode> left() {
        var left = new ArrayList<ObjectNode>();
        var delivered = new ArrayList<ObjectNode>();
        var returns = new ArrayList<ObjectNode>();
        for (var line : order.get("products")) {
            var copy = ((ObjectNode) line).deepCopy();
            if (!line.get("download_id").isNull()) {
                continue;
            }
            if (quantity(line).signum() < 0) {
                returns.add(copy);
            } else if (quantity(line).signum() > 0 && !isIn("RETURN", line)) {
                (isDelivered(line) ? delivered : left).add(0, copy);
            }
        }
        // A customer returns what was delivered, if anything was.
        returns.forEach(row -> take(row, delivered, false));
        for (var row : returns) {
            take(row, left, true);
            take(row, left, false);
        }
        return Stream.iterate(left.size() - 1, n -> n >= 0, n -> n - 1)
                .map(left::get)
                .filter(line -> quantity(line).signum() > 0)
                .map(JsonNode.class::cast);
    }

    /** Takes what is still to be taken off these lines; the row says how much of it is left. */
    private static void take(ObjectNode row, List<ObjectNode> lines, boolean ofItsPrice) {
        for (var line : lines) {
            boolean same = ExpectedOrder.reference(line).equals(ExpectedOrder.reference(row))
                    && (!ofItsPrice || price(line).compareTo(price(row)) == 0);
            if (same) {
                var taken = quantity(row).negate().min(quantity(line)).max(BigDecimal.ZERO);
                line.put("quantity", quantity(line).subtract(taken));
                row.put("quantity", quantity(row).add(taken));
            }
        }
    }

    private boolean isDelivered(JsonNode line) {
        return !line.get("delivered_at").isNull()
                || order.get("shipments")
                        .valueStream()
                        .anyMatch(shipment -> shipment.get("id").equals(line.get("shipment_id"))
                                && !shipment.get("status").stringValue().equals("OPEN"));
    }

    private boolean isIn(String type, JsonNode line) {
        return order.get("shipments")
                .valueStream()
                .anyMatch(shipment ->
                        shipment.get("id").asLong() == line.get("shipment_id").asLong()
                                && shipment.get("type").stringValue().equals(type));
    }

    private static BigDecimal quantity(JsonNode line) {
        return line.get("quantity").decimalValue();
    }

    private static BigDecimal price(JsonNode line) {
        return line.get("unit_price").decimalValue();
    }
}
