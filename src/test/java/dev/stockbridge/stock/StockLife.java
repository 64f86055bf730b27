package dev.stockbridge.stock;

import static dev.stockbridge.histories.Choices.pick;

import dev.stockbridge.histories.Chronicle;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;

/** What customers, other channels and the warehouse's staff do to a store's goods, by chance. */
final class StockLife {

    private static final int PICKED = 400;

    private final StockStore store;
    private final List<String> codes;
    private final Random random;
    private final Chronicle chronicle;
    private int others;

    StockLife(StockStore store, List<String> codes, Random random, Chronicle chronicle) {
        this.store = store;
        this.codes = codes;
        this.random = random;
        this.chronicle = chronicle;
    }

    /** Anything that may happen at any moment. */
    void act() {
        switch (random.nextInt(6)) {
            case 0, 1 -> tell("buys", store.order(pick(random, codes), 1 + random.nextInt(4)));
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
        var number = pick(random, known);
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
        var code = pick(random, codes);
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

    private void elsewhere() {
        var number = "AMZ-" + ++others;
        store.there()
                .seed(
                        number,
                        order -> SandboxWarehouseOrders.line(order, "1", pick(random, codes), 1 + random.nextInt(3)));
        tell("sold elsewhere", number);
    }

    private void onOpenOrder(String what, LongConsumer change) {
        var open = store.openOrders();
        if (!open.isEmpty()) {
            long id = pick(random, open);
            tell(what, id);
            change.accept(id);
        }
    }

    private long line(long id) {
        return store.orders().get(id).at("/products/0/id").asLong();
    }

    private void tell(String what, Object of) {
        chronicle.tell(what + " " + of);
    }
}
