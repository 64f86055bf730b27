package dev.stockbridge.order.histories;

import static dev.stockbridge.histories.Choices.pick;

import dev.stockbridge.order.histories.OrderFacts.Fact;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.Person;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What customers and the merchant do, by chance. */
final class OrderShopLife {

    private final OrderWorld world;
    private final RandomGenerator random;

    OrderShopLife(OrderWorld world, RandomGenerator random) {
        this.world = world;
        this.random = random;
    }

    /** One thing. */
    void act() {
        var ids = world.orders().ids();
        if (ids.size() < 3 || ids.size() < 16 && random.nextInt(3) == 0) {
            order();
            return;
        }
        long id = pick(random, ids);
        var order = world.orders().get(id);
        var status = order.get("status").stringValue();
        world.chronicle()
                .tell("shop: " + (status.equals("OPEN") ? toOpen(id, order) : toClosed(id, status)) + " " + id);
    }

    private void order() {
        var order = NewOrder.by(pick(random, Person.ALL));
        int lines = 1 + random.nextInt(3);
        for (int i = 0; i < lines; i++) {
            line(order);
        }
        if (random.nextInt(4) == 0) {
            order.comment(pick(random, "PUBLIC", "public", "PRIVATE"), "Soita ovikelloa " + random.nextInt(9));
        }
        if (random.nextInt(4) == 0) {
            order.shipTo(pick(random, Person.ALL));
        }
        if (random.nextInt(3) == 0) {
            order.with(OrderShopLife::leavesContactsToTheCustomer);
        }
        if (random.nextInt(12) == 0) {
            order.with(shop -> ((ObjectNode) shop.get("shipping_address")).put("country", "Narnia"));
        }
        if (random.nextInt(3) == 0) {
            order.payment(pick(random, 1, 2, 5, 6), pick(random, "OPEN", "PAID", "PENDING_ACTIVATION"));
        }
        if (random.nextInt(8) == 0) {
            order.createdAt(world.store().clock().instant().minus(Duration.ofSeconds(random.nextInt(100))));
        }
        order.shippingMethod(pick(random, 1, 3, 4, 7));
        world.chronicle().tell("shop: new order " + world.orders().add(order));
    }

    private static void leavesContactsToTheCustomer(ObjectNode order) {
        ((ObjectNode) order.get("shipping_address")).putNull("email").put("phone", "");
    }

    private void line(NewOrder order) {
        int what = random.nextInt(30);
        if (what == 0) {
            order.line(1, line -> line.put("product_id", 9_999_999).put("unit_price", new BigDecimal("5.00")));
        } else if (what == 1) {
            order.line(OrderWorld.SHARED_CODE, 1);
        } else if (what == 2) {
            order.line(1, line -> line.put("download_id", 77).put("unit_price", new BigDecimal("9.90")));
        } else if (what == 3) {
            order.line(pick(random, OrderWorld.CODES), -1);
        } else {
            order.line(pick(random, OrderWorld.CODES), 1 + random.nextInt(3));
        }
    }

    private String toOpen(long id, ObjectNode order) {
        var orders = world.orders();
        var lines = order.get("products").valueStream().toList();
        switch (random.nextInt(19)) {
            case 0, 1 -> {
                if (!lines.isEmpty()) {
                    orders.quantity(id, line(lines), random.nextInt(4));
                    return "quantity of a line of";
                }
            }
            case 2, 3 -> {
                orders.addLine(id, pick(random, OrderWorld.CODES), 1 + random.nextInt(2));
                return "one more line for";
            }
            case 4, 5 -> {
                if (!lines.isEmpty()) {
                    orders.removeLine(id, line(lines));
                    return "one line less for";
                }
            }
            case 6 -> {
                orders.address(id, address -> address.put("street_address", "Muuttokatu " + random.nextInt(99)));
                return "new street for";
            }
            case 7 -> {
                orders.address(id, address -> address.put("country", pick(random, "FI", "se", "Narnia")));
                return "new country for";
            }
            case 8 -> {
                orders.comment(id, pick(random, "PUBLIC", "PRIVATE"), "Jätä portaalle " + random.nextInt(9));
                return "a comment on";
            }
            case 9 -> {
                orders.comment(id, "PUBLIC", "Pitkä ".repeat(random.nextInt(3) == 0 ? 90 : 5));
                return "a longer comment on";
            }
            case 10, 11 -> {
                orders.cancel(id);
                world.facts().note(id, Fact.CANCELLED);
                return "cancelled";
            }
            case 12 -> {
                orders.complete(id, "JJFI-" + id);
                world.facts().note(id, Fact.COMPLETED);
                return "completed";
            }
            case 13 -> {
                orders.pay(id);
                return "paid";
            }
            case 14 -> {
                return split(id, lines);
            }
            case 15 -> {
                if (!lines.isEmpty()) {
                    orders.handOver(id, line(lines));
                    return "a line handed over of";
                }
            }
            case 16 -> {
                orders.handOverShipment(
                        id,
                        pick(random, order.get("shipments").valueStream().toList())
                                .get("id")
                                .asLong());
                return "a shipment handed over of";
            }
            case 17 -> {
                var goods = lines.stream()
                        .filter(line -> line.get("quantity").asInt() > 0)
                        .toList();
                if (!goods.isEmpty()) {
                    orders.giveBack(id, line(goods));
                    return "a line returned of";
                }
            }
            default -> {
                if (random.nextInt(3) == 0) {
                    orders.delete(id);
                    return "deleted";
                }
            }
        }
        orders.touch(id);
        return "touched";
    }

    private String split(long id, List<JsonNode> lines) {
        var several = lines.stream()
                .filter(line -> line.path("quantity").asInt(0) > 1)
                .toList();
        if (several.isEmpty() || random.nextBoolean()) {
            world.orders().touch(id);
            return "touched";
        }
        world.facts().note(id, Fact.SPLIT);
        world.orders().split(id, line(several), 1);
        return "split";
    }

    private String toClosed(long id, String status) {
        switch (random.nextInt(6)) {
            case 0 -> {
                world.orders().reopen(id);
                return "reopened";
            }
            case 1 -> {
                if (status.equals("COMPLETED")) {
                    world.orders().archive(id);
                    return "archived";
                }
            }
            case 2 -> {
                world.orders().comment(id, "PUBLIC", "Kiitos " + random.nextInt(9));
                return "a late comment on";
            }
            default -> {}
        }
        world.orders().touch(id);
        return "touched";
    }

    private long line(List<JsonNode> lines) {
        return pick(random, lines).get("id").asLong();
    }
}
