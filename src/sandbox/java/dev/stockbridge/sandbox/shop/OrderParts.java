package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.SandboxJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines and shipments inside an order of the shop, and what delivering does to them. */
final class OrderParts {

    private OrderParts() {}

    static ObjectNode line(ObjectNode order, long id) {
        return find(order, "products", id);
    }

    static ObjectNode find(ObjectNode order, String list, long id) {
        ObjectNode part = findOrNull(order, list, id);
        if (part == null) {
            throw new IllegalArgumentException("nothing in " + list + " is " + id);
        }
        return part;
    }

    static @Nullable ObjectNode findOrNull(ObjectNode order, String list, long id) {
        for (JsonNode part : order.get(list)) {
            if (part.get("id").asLong() == id) {
                return (ObjectNode) part;
            }
        }
        return null;
    }

    /** The shipments that have not left. */
    static List<ObjectNode> open(ObjectNode order) {
        return ((ArrayNode) order.get("shipments"))
                .valueStream()
                .map(ObjectNode.class::cast)
                .filter(shipment -> "OPEN".equals(SandboxJson.text(shipment, "status")))
                .toList();
    }

    static void deliver(ObjectNode order, @Nullable String trackingCode, String now) {
        order.put("status", "COMPLETED");
        for (ObjectNode shipment : open(order)) {
            deliverShipment(order, shipment, now);
            shipment.put("tracking_code", trackingCode);
        }
    }

    static void deliverShipment(ObjectNode order, ObjectNode shipment, String now) {
        shipment.put("status", "COMPLETED").put("completed_at", now).put("updated_at", now);
        for (JsonNode line : order.get("products")) {
            if (line.path("quantity").asInt(0) > 0
                    && SandboxJson.absent(line.get("delivered_at"))
                    && shipment.get("id").equals(line.get("shipment_id"))) {
                ((ObjectNode) line).put("delivered_at", now);
            }
        }
    }

    /** The row that books a line as returned. */
    static ObjectNode returned(ShopOrderStore book, ObjectNode line) {
        ObjectNode row = line.deepCopy();
        row.put("id", book.nextPart()).put("quantity", -line.path("quantity").asInt(0));
        return row.put("return_to_stock", true).putNull("delivered_at");
    }
}
