package dev.stockbridge.order.histories;

import static dev.stockbridge.histories.Choices.pick;

import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.MemberFaults;
import dev.stockbridge.sandbox.fault.PageFaults;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Faults of every kind and changes in the middle of a run, by chance. */
final class OrderDisturbances {

    /** Longer than the harness lets a call take. */
    private static final Duration LATE = Duration.ofMillis(2100);

    private static final String ORDERS = "/demo/api/v1/orders(/.*)?";

    private final OrderWorld world;
    private final RandomGenerator random;

    OrderDisturbances(OrderWorld world, RandomGenerator random) {
        this.world = world;
        this.random = random;
    }

    /** One fault or two. */
    void addFaults() {
        if (random.nextInt(120) == 0) {
            // Rarely and once, since it takes as long as the application waits for an answer.
            world.chronicle().tell("warehouse: answers late");
            world.store().warehouse().misbehave(Faults.answersLate(LATE).times(1));
        }
        int faults = 1 + random.nextInt(2);
        for (int i = 0; i < faults; i++) {
            if (random.nextInt(3) == 0) {
                to("shop", atTheShop(), world.store().shop()::misbehave);
            } else {
                to("warehouse", anywhere(), world.store().warehouse()::misbehave);
            }
        }
    }

    /** The shop's answers lose addresses of every second order, and these orders are read again. */
    void loseAddresses() {
        for (long id : world.orders().ids()) {
            if (random.nextBoolean()) {
                world.chronicle().tell("shop: loses addresses of " + id);
                world.store().shop().misbehave(losesAddresses(id));
                world.orders().touch(id);
            }
        }
    }

    /** Customers, merchant and staff change orders while a run reads and writes. */
    void changeDuringRun() {
        var betweenPages = new OrderShopLife(world, new Random(random.nextLong()));
        var beforeWrites = new OrderShopLife(world, new Random(random.nextLong()));
        var staff = new OrderWarehouseLife(world, new Random(random.nextLong()));
        int every = 1 + random.nextInt(4);
        world.chronicle().tell("changes at every call " + every);
        world.store()
                .shop()
                .misbehave(PageFaults.betweenOrderPages(shop -> betweenPages.act())
                        .every(every)
                        .times(8));
        world.store()
                .warehouse()
                .misbehave(
                        Faults.before(SandboxRequest::writes, beforeWrites::act)
                                .every(every + 1)
                                .times(4),
                        Faults.before(SandboxRequest::writes, () -> staff.act(world.refusesCancelled()))
                                .every(every + 2)
                                .times(4));
    }

    private void to(String system, Fault fault, Consumer<Fault> misbehave) {
        var ordersOnly = system.equals("warehouse") && random.nextBoolean()
                ? fault.onlyFor(request -> request.path().matches(ORDERS))
                : fault;
        var limited = random.nextBoolean()
                ? ordersOnly.randomly(0.05 + random.nextDouble() / 2, random.nextLong())
                : ordersOnly.after(random.nextInt(6)).times(1 + random.nextInt(4));
        world.chronicle().tell(system + ": " + fault.name());
        misbehave.accept(limited);
    }

    private Fault atTheShop() {
        var ids = world.orders().ids();
        if (ids.isEmpty() || random.nextInt(3) > 0) {
            return anywhere();
        }
        long id = pick(random, ids);
        return switch (random.nextInt(4)) {
            case 0 -> PageFaults.poisonsOrder(id);
            case 1 -> PageFaults.malformsOrder(id);
            case 2 -> losesAddresses(id);
            default ->
                MemberFaults.writesNoIdAs(pick(
                        random,
                        IntNode.valueOf(0),
                        StringNode.valueOf("0"),
                        StringNode.valueOf(""),
                        MissingNode.getInstance()));
        };
    }

    private Fault losesAddresses(long id) {
        JsonNode lost = pick(
                random,
                JsonNodeFactory.instance.arrayNode(),
                JsonNodeFactory.instance.objectNode(),
                NullNode.getInstance(),
                MissingNode.getInstance());
        var blocks = pick(
                random,
                List.of("customer_information"),
                List.of("shipping_address"),
                List.of("customer_information", "shipping_address"));
        return MemberFaults.losesOfOrder(id, () -> lost, blocks.toArray(String[]::new));
    }

    private Fault anywhere() {
        return pick(
                random,
                List.of(
                        Faults.answers(429),
                        Faults.throttlesEvery(2, Faults.retryAfter(0)),
                        Faults.throttlesEvery(3, Faults.retryAfter(5)),
                        Faults.throttlesEvery(
                                2, Faults.retryAfterDate(world.store().clock().instant())),
                        Faults.answers(500),
                        Faults.answers(pick(random, 502, 503, 504)),
                        Faults.answersAfterEffect(500),
                        Faults.answersAfterEffect(503).onlyFor(SandboxRequest::writes),
                        Faults.resetsBeforeEffect(1),
                        Faults.resetsAfterEffect(1),
                        Faults.resetsAfterEffect(1).onlyFor(SandboxRequest::writes),
                        Faults.servesHtml(),
                        Faults.truncatesJson(),
                        Faults.cutsBody(),
                        Faults.servesEmptyBody(),
                        Faults.redirects(),
                        Faults.unauthorized().times(1),
                        Faults.forbidden().times(1)));
    }
}
