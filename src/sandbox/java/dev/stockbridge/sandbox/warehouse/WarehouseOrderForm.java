package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.SandboxJson;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a PostOrderModel becomes the stored order, under either meaning of PUT. */
final class WarehouseOrderForm {

    /** What the warehouse adds to an order and no PUT can touch. */
    private static final List<String> OWN = List.of(
            "orderId",
            "status",
            "createdDate",
            "statusChanged",
            "shippedTime",
            "wayBill",
            "returnWayBill",
            "tracking",
            "returnTracking",
            "parcels",
            "consigneeId",
            "backOrderForOrderId");

    private WarehouseOrderForm() {}

    static ObjectNode fresh(ObjectNode body, int id, int status, String now) {
        ObjectNode order = body.deepCopy();
        order.remove("goodsOwnerId");
        order.withArray("orderLines");
        if (!(order.get("orderLines") instanceof ArrayNode)) {
            order.putArray("orderLines");
        }
        order.put("orderId", id).put("status", status).put("createdDate", now).put("consigneeId", 20000 + id);
        return order.put("statusChanged", now);
    }

    static ObjectNode updated(ObjectNode stored, ObjectNode body, WarehouseSwitches switches) {
        ObjectNode update = body.deepCopy();
        if (!(update.get("orderLines") instanceof ArrayNode)) {
            update.putArray("orderLines");
        }
        ArrayNode lines =
                lines((ArrayNode) stored.get("orderLines"), (ArrayNode) update.remove("orderLines"), switches);
        if (switches.putSemantics == WarehouseSwitches.PutSemantics.MERGE) {
            ObjectNode merged = stored.deepCopy();
            WarehouseArticleForm.merge(merged, update);
            merged.remove("goodsOwnerId");
            merged.set("orderLines", lines);
            return merged;
        }
        update.remove("goodsOwnerId");
        for (String member : OWN) {
            if (stored.has(member)) {
                update.set(member, stored.get(member));
            }
        }
        update.set("orderLines", lines);
        return update;
    }

    /** Lines are matched by row number; a line that stays keeps its id and its quantities. */
    private static ArrayNode lines(ArrayNode stored, ArrayNode sent, WarehouseSwitches switches) {
        boolean merge = switches.putSemantics == WarehouseSwitches.PutSemantics.MERGE;
        Map<String, ObjectNode> known = new LinkedHashMap<>();
        stored.forEach(line -> known.put(line.get("rowNumber").stringValue(), (ObjectNode) line));
        Map<String, ObjectNode> result = new LinkedHashMap<>(merge ? known : Map.of());
        for (JsonNode line : sent) {
            String row = line.get("rowNumber").stringValue();
            ObjectNode old = known.get(row);
            ObjectNode next = (ObjectNode) line.deepCopy();
            if (old != null && merge) {
                next = old.deepCopy();
                WarehouseArticleForm.merge(next, (ObjectNode) line);
            } else if (old != null) {
                for (String member : List.of("id", "allocated", "picked", "packed", "reported")) {
                    if (old.has(member)) {
                        next.set(member, old.get(member));
                    }
                }
            }
            result.put(row, next);
        }
        ArrayNode lines = SandboxJson.array();
        result.values().forEach(lines::add);
        return lines;
    }

    /** The tenant's habits about lines: of several with one article, and of those with nothing in them. */
    static void tidy(ObjectNode order, WarehouseSwitches switches) {
        ArrayNode lines = (ArrayNode) order.get("orderLines");
        if (!switches.keepsZeroLines) {
            lines.removeIf(line -> Inventory.number(line, "numberOfItems").compareTo(BigDecimal.ZERO) == 0);
        }
        if (switches.lastLineOfAnArticleWins) {
            Map<String, JsonNode> last = new LinkedHashMap<>();
            lines.forEach(line -> last.put(line.get("articleNumber").stringValue(), line));
            lines.removeIf(line -> last.get(line.get("articleNumber").stringValue()) != line);
        }
    }
}
