package dev.stockbridge.stock;

import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/** Tells whether the shop ever offered more than is in the warehouse, and in the end anything but what can be sold. */
final class StockJudge {

    private static final int PICKED = 400;
    private static final int SHIPPED = 450;

    private final StockStore store;
    private final List<String> codes;
    private final ConcurrentLinkedQueue<String> oversold = new ConcurrentLinkedQueue<>();

    StockJudge(StockStore store, List<String> codes) {
        this.store = store;
        this.codes = codes;
    }

    /** After each push that took effect the shop offers no more of the item than lies in the warehouse. */
    Fault watching() {
        var push = new AtomicReference<SandboxRequest>();
        return Faults.after(
                request -> {
                    push.set(request);
                    return request.method().equals("PATCH");
                },
                () -> pushed(push.get()));
    }

    private void pushed(SandboxRequest push) {
        var code = push.path().replaceAll(".*/", "");
        boolean arrived = push.body().matches(".*\\D" + store.quantity(code) + "\\D.*");
        int offered = store.balance(code);
        int there = inTheWarehouse(code);
        if (arrived && offered > there) {
            oversold.add(code + ": " + offered + " offered, " + there + " in the warehouse");
        }
    }

    /** Pushes after which the shop offered too much. */
    List<String> oversold() {
        return List.copyOf(oversold);
    }

    /** What is wrong once nothing happens any more; nothing if all is well. */
    List<String> wrongs() {
        var wrongs = new ArrayList<String>();
        for (var code : codes) {
            if (store.balance(code) != sellable(code)) {
                wrongs.add(code + ": " + store.balance(code) + " offered, " + sellable(code) + " can be sold");
            }
        }
        for (long id : overdue()) {
            wrongs.add(id + " left, is not complete in the shop, and nobody was told");
        }
        return wrongs;
    }

    private List<Long> overdue() {
        var parked = store.reasons("delivery-sync");
        return shipped().stream()
                .filter(id ->
                        !store.orders().get(id).get("status").stringValue().equals("COMPLETED"))
                .filter(id -> !parked.containsKey(Long.toString(id)))
                .toList();
    }

    /** The units of an article that lie in the warehouse. */
    private int inTheWarehouse(String code) {
        return store.articles().inventory(code).get("numberOfItems").asInt();
    }

    /** What can really be sold: what the warehouse calls so, less what the shop has sold and not told it of. */
    private int sellable(String code) {
        int there =
                store.articles().inventory(code).get("sellableNumberOfItems").asInt();
        return Math.max(0, there) - unsent(code);
    }

    private int unsent(String code) {
        int unsent = 0;
        for (long id : store.openOrders()) {
            for (JsonNode line : store.orders().get(id).get("products")) {
                if (code.equals(line.path("product_code").asString())) {
                    unsent += Math.max(0, line.get("quantity").asInt() - taken(id, line));
                }
            }
        }
        return unsent;
    }

    /** How much of a line the warehouse has taken off. */
    private int taken(long id, JsonNode line) {
        var order = store.there().find(Long.toString(id));
        if (order.isEmpty() || order.get().get("status").asInt() == 1000) {
            return 0;
        }
        var member = order.get().get("status").asInt() < PICKED ? "numberOfItems" : "picked";
        for (JsonNode there : order.get().get("orderLines")) {
            if (there.get("rowNumber").stringValue().equals(line.get("id").asString())) {
                return there.path(member).asInt(0);
            }
        }
        return 0;
    }

    /** Our orders that have left. */
    private List<Long> shipped() {
        return store.there().all().stream()
                .filter(order -> order.get("status").asInt() == SHIPPED)
                .map(order -> order.get("orderNumber").stringValue())
                .filter(number -> number.matches("\\d+"))
                .map(Long::valueOf)
                .toList();
    }
}
