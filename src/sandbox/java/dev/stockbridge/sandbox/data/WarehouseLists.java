package dev.stockbridge.sandbox.data;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The warehouse's small look-up lists. */
public final class WarehouseLists {

    /** The standard set; a tenant may rename, add and remove. */
    public static final Map<Integer, String> STATUSES = new TreeMap<>(Map.of(
            150, "Error",
            200, "Open",
            300, "Released",
            320, "Allocated",
            400, "Picked",
            450, "Sent",
            500, "Hämtad",
            800, "Returned",
            1000, "Cancelled"));

    private WarehouseLists() {}

    public static ObjectNode statuses() {
        ObjectNode answer = SandboxJson.object();
        ArrayNode statuses = answer.putArray("orderStatuses");
        STATUSES.forEach(
                (number, text) -> statuses.addObject().put("number", number).put("text", text));
        return answer;
    }

    public static ArrayNode warehouses(List<Integer> ids) {
        ArrayNode warehouses = SandboxJson.array();
        for (int id : ids) {
            warehouses
                    .addObject()
                    .put("id", id)
                    .put("code", "W" + id)
                    .put("name", "Warehouse " + id)
                    .putNull("address");
        }
        return warehouses;
    }
}
