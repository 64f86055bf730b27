package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;

/** What customers, other channels and the warehouse's staff do to a store's goods, and what should come of it. */
final class StockLife {

    private static final int PICKED = 400;
    private static final int SHIPPED = 450;

    private final StockStore store;
    private final List<String> codes;
    private final Random random;
    private final List<String> told = new ArrayList<>();
    private int others;

    StockLife(StockStore store, List<String> codes, Random random) {
        this.store = store;
        this.codes = codes;
        this.random = random;
    }

    /** Anything that may happen at any moment. */
    void go() {
        switch (random.nextInt(6)) {
            case 0, 1 -> tell("buys", store.order(any(codes), 1 + random.nextInt(4)));
            case 2 -> onOpenOrder("cancels", id -> store.orders().cancel(id));
            case 3 -> onOpenOrder("changes", id -> store.orders().quantity(id, line(id), 1 + random.nextInt(6)));
            case 4 -> onOpenOrder("comments", store.orders()::touch);
            default -> elsewhere();
        }
    }

    /** What the staff does, none of which makes goods vanish. */
    void work() {
        var known = store.there().all().stream()
                .filter(order -> order.get("status").asInt() < PICKED)
                .map(order -> order.get("orderNumber").stringValue())
                .toList();
        if (known.isEmpty()) {
            return;
        }
        var number = any(known);
        tell("staff", number);
        switch (random.nextInt(5)) {
            case 0 -> store.there().allocate(number);
            case 1 -> store.there().pick(number);
            case 2 -> store.there().status(number, 300);
            default -> store.there().ship(number, "JJFI" + number);
        }
    }

    /** What the staff does to goods: arrivals, losses, orders that are called off. Not in the middle of a run. */
    void count() {
        var code = any(codes);
        switch (random.nextInt(4)) {
            case 0 ->
                store.lies(
                        code,
                        store.articles().inventory(code).get("numberOfItems").asInt() + 12);
            case 1 -> store.lies(code, random.nextInt(10));
            case 2 -> store.articles().stock(code, 2, random.nextInt(4), random.nextInt(2));
            default -> store.products().editStock(code, item -> item.put("quantity", random.nextInt(30)));
        }
        tell("counts", code);
    }

    /** The units of an article that lie in the warehouse. */
    int onTheShelf(String code) {
        return store.articles().inventory(code).get("numberOfItems").asInt();
    }

    /** What can really be sold: what the warehouse calls so, less what the shop has sold and not told it of. */
    int reallySellable(String code) {
        int sellable =
                store.articles().inventory(code).get("sellableNumberOfItems").asInt();
        return Math.max(0, sellable) - unsent(code);
    }

    private int unsent(String code) {
        int unsent = 0;
        for (long id : openOrders()) {
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
    List<Long> shipped() {
        return store.there().all().stream()
                .filter(order -> order.get("status").asInt() == SHIPPED)
                .map(order -> order.get("orderNumber").stringValue())
                .filter(number -> number.matches("\\d+"))
                .map(Long::valueOf)
                .toList();
    }

    private void elsewhere() {
        var number = "AMZ-" + ++others;
        store.there().seed(number, order -> SandboxWarehouseOrders.line(order, "1", any(codes), 1 + random.nextInt(3)));
        tell("sold elsewhere", number);
    }

    private void onOpenOrder(String what, LongConsumer change) {
        var open = openOrders();
        if (!open.isEmpty()) {
            long id = any(open);
            tell(what, id);
            change.accept(id);
        }
    }

    private List<Long> openOrders() {
        return store.orders().ids().stream()
                .filter(id -> store.orders().get(id).get("status").stringValue().equals("OPEN"))
                .toList();
    }

    private long line(long id) {
        return store.orders().get(id).at("/products/0/id").asLong();
    }

    private <T> T any(List<T> list) {
        assertThat(list).isNotEmpty();
        return list.get(random.nextInt(list.size()));
    }

    void tell(String what, Object of) {
        told.add(what + " " + of);
    }

    @Override
    public String toString() {
        return String.join("\n", told);
    }
}
