package dev.stockbridge.order.histories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Watches for orders that come back to life in the warehouse after they were cancelled or shipped there. */
final class Revivals {

    private static final int SHIPPED = 450;

    private final World world;
    private final Map<Integer, Integer> ended = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    Revivals(World world) {
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
