package dev.stockbridge.order.histories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Watches for orders that the warehouse has open again after they were cancelled or shipped there. */
final class EndedOrderWatch {

    private static final int SHIPPED = 450;

    private final OrderWorld world;
    private final Map<Integer, Integer> ended = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    EndedOrderWatch(OrderWorld world) {
        this.world = world;
    }

    void look() {
        for (var order : world.there().all()) {
            int id = order.get("orderId").asInt();
            int status = order.get("status").asInt();
            if (status >= SHIPPED) {
                ended.put(id, status);
            } else if (ended.containsKey(id)) {
                found.add("order " + order.get("orderNumber") + " came back from " + ended.get(id) + " to " + status);
            }
        }
    }

    List<String> found() {
        return found;
    }
}
