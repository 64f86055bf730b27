package dev.stockbridge.order.histories;

import static dev.stockbridge.histories.Choices.pick;

import java.util.random.RandomGenerator;

/** What the warehouse's staff does, by chance. */
final class OrderWarehouseLife {

    private final OrderWorld world;
    private final RandomGenerator random;

    OrderWarehouseLife(OrderWorld world, RandomGenerator random) {
        this.world = world;
        this.random = random;
    }

    /** One thing, as people do it between runs. */
    void act() {
        act(true);
    }

    /** @param mayCancel a cancellation between our reading and our writing is one that nobody could know of */
    void act(boolean mayCancel) {
        var orders = world.there().all();
        if (orders.isEmpty()) {
            return;
        }
        var order = pick(random, orders);
        var number = order.get("orderNumber").stringValue();
        int status = order.get("status").asInt();
        if (status == 450 || status == 500) {
            // Between two runs it may come to this so fast that nobody has seen it shipped.
            world.there().status(number, 800);
            world.chronicle().tell("warehouse: returned " + number + " at " + status);
        }
        if (status >= 450) {
            return;
        }
        world.chronicle().tell("warehouse: " + work(number, mayCancel) + " " + number + " at " + status);
    }

    private String work(String number, boolean mayCancel) {
        switch (random.nextInt(6)) {
            case 0 -> {
                world.there().allocate(number);
                return "allocated";
            }
            case 1 -> {
                world.there().pick(number);
                return "picked";
            }
            case 2 -> {
                world.there().ship(number, pick(random, 450, 450, 500), "W-" + number);
                if (random.nextInt(4) == 0) {
                    world.there().status(number, 800);
                    return "shipped, and got back,";
                }
                return "shipped";
            }
            case 3 -> {
                if (mayCancel) {
                    world.there().cancel(number);
                    return "cancelled";
                }
                return "left alone";
            }
            default -> {
                return "looked at";
            }
        }
    }
}
