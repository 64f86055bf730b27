package dev.stockbridge.delivery;

import static dev.stockbridge.histories.Choices.pick;

import dev.stockbridge.histories.Chronicle;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.Person;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What customers, merchant and the warehouse's staff do, by chance. */
final class DeliveryLife {

    private static final int SHIPPED = 450;
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(-2),
            Duration.ofMinutes(3),
            Duration.ofMinutes(-3),
            Duration.ofHours(2),
            Duration.ofHours(-2),
            Duration.ofDays(1),
            Duration.ofDays(-1),
            Duration.ofDays(365));
    private static final List<Integer> LATER = List.of(800, 900);
    private static final List<String> CODES = List.of("CUP", "TEA");

    private final DeliveryStore store;
    private final RandomGenerator random;
    private final Chronicle chronicle;
    private final Duration[] offsets = {Duration.ZERO, Duration.ZERO, Duration.ZERO};
    private boolean wasBehind;

    DeliveryLife(DeliveryStore store, RandomGenerator random, Chronicle chronicle) {
        this.store = store;
        this.random = random;
        this.chronicle = chronicle;
    }

    /** One thing. */
    void atTheShop() {
        var open = store.orders().ids().stream()
                .filter(id -> store.status(id).equals("OPEN"))
                .toList();
        if (open.size() < 2 || random.nextInt(3) == 0) {
            chronicle.tell("shop: new order " + store.orders().add(order()));
            return;
        }
        long id = pick(random, open);
        chronicle.tell("shop: " + change(id, store.orders().get(id)) + " " + id);
    }

    private NewOrder order() {
        var order = NewOrder.by(pick(random, Person.ALL));
        for (int lines = 1 + random.nextInt(2); lines > 0; lines--) {
            order.line(pick(random, CODES), 1 + random.nextInt(3));
        }
        return random.nextInt(8) == 0
                ? order.payment(2, "PAID").payment(1, "PAID")
                : order.payment(2, "PENDING_ACTIVATION");
    }

    private String change(long id, ObjectNode order) {
        var lines = order.get("products").valueStream().toList();
        if (lines.isEmpty()) {
            store.orders().addLine(id, pick(random, CODES), 1);
            return "a line for";
        }
        var line = pick(random, lines);
        long row = line.get("id").asLong();
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                store.orders().quantity(id, row, 1 + random.nextInt(4));
                return "a quantity of";
            }
            case 2 -> {
                store.orders().addLine(id, pick(random, CODES), 1);
                return "one more line for";
            }
            case 3 -> {
                store.orders().removeLine(id, row);
                return "one line less for";
            }
            case 4 -> {
                store.orders().cancel(id);
                return "cancelled";
            }
            case 5 -> {
                store.orders().complete(id, random.nextBoolean() ? null : "BY-HAND");
                return "completed";
            }
            case 6 -> {
                return split(id, line);
            }
            default -> {
                store.orders().touch(id);
                return "touched";
            }
        }
    }

    private String split(long id, JsonNode line) {
        int quantity = line.get("quantity").asInt();
        store.orders().split(id, line.get("id").asLong(), 1 + random.nextInt(Math.max(1, quantity)));
        return "split";
    }

    /** One thing. */
    void inTheWarehouse() {
        var orders = store.there().all().stream()
                .filter(order -> order.get("status").asInt() < 1000)
                .toList();
        if (orders.isEmpty()) {
            return;
        }
        var order = pick(random, orders);
        var number = order.get("orderNumber").stringValue();
        chronicle.tell("warehouse: " + work(number, order) + " " + number);
    }

    private String work(String number, ObjectNode order) {
        if (order.get("status").asInt() >= SHIPPED) {
            if (random.nextInt(3) == 0) {
                int status = pick(random, LATER);
                store.there().status(number, status);
                return "set to " + status;
            }
            store.there().ship(number, 500, random.nextBoolean() ? "LATE-" + number : null);
            return "the rest and the code of";
        }
        switch (random.nextInt(8)) {
            case 0 -> {
                store.there().allocate(number);
                return "allocated";
            }
            case 1 -> {
                store.there().pick(number);
                return "picked";
            }
            case 2 -> {
                store.there().cancel(number);
                return "cancelled";
            }
            case 3, 4 -> {
                var lines = order.get("orderLines").valueStream().toList();
                if (lines.isEmpty()) {
                    return "nothing on";
                }
                var line = pick(random, lines);
                store.there().pick(number, line.get("rowNumber").stringValue(), 1 + random.nextInt(2));
                store.there().tracking(number, "PART-" + number);
                store.there().status(number, SHIPPED);
                return jumped(number, "shipped in part");
            }
            default -> {
                store.there().ship(number, random.nextInt(4) == 0 ? null : "W-" + number);
                return jumped(number, "shipped");
            }
        }
    }

    /** Between two runs an order may go through several statuses. */
    private String jumped(String number, String what) {
        if (random.nextInt(4) > 0) {
            return what;
        }
        int status = pick(random, LATER);
        store.there().status(number, status);
        return what + " and set to " + status;
    }

    /** One of the three clocks goes wrong, or right again. */
    void atTheClocks() {
        var which = random.nextInt(3);
        var clock = which == 0 ? store.shopClock() : which == 1 ? store.warehouseClock() : store.host();
        var name = List.of("shop", "warehouse", "host").get(which);
        if (random.nextInt(3) == 0) {
            clock.tick();
            offsets[which] = Duration.ZERO;
            chronicle.tell("clock: right again at the " + name);
            return;
        }
        var step = pick(random, STEPS);
        clock.advance(step);
        offsets[which] = offsets[which].plus(step);
        wasBehind |= which < 2 && offsets[which].isNegative();
        chronicle.tell("clock: " + step + " at the " + name);
    }

    /** Whether a clock of shop or warehouse was behind at any time: what it stamped then may have been read before. */
    boolean wasBehind() {
        return wasBehind;
    }

    void clocksAreRight() {
        store.shopClock().tick();
        store.warehouseClock().tick();
        store.host().tick();
        chronicle.tell("clock: all are right");
    }

    /** Nobody waits for a tracking code any more. */
    void shippedLongAgo(Duration ago) {
        for (var order : store.there().all()) {
            if (order.path("shippedTime").isString()) {
                store.shippedBefore(order.get("goodsOwnerOrderId").asLong(), ago);
            }
        }
    }
}
