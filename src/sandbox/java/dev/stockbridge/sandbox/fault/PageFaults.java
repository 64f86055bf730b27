package dev.stockbridge.sandbox.fault;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.shop.SandboxShop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The named misbehaviours of the shop's lists. */
public final class PageFaults {

    private static final String PRODUCTS = "/api/v1/products";
    private static final String ORDERS = "/api/v[01]/orders";

    private PageFaults() {}

    /** Runs the hook between any two calls of a product page: before the second and every later one. */
    public static Fault betweenPages(Consumer<SandboxShop> hook) {
        return between(PRODUCTS, hook);
    }

    /** Runs the hook between any two calls of an order page. */
    public static Fault betweenOrderPages(Consumer<SandboxShop> hook) {
        return between(ORDERS, hook);
    }

    /** Edits k products, picked by the seed, between any two product pages. */
    public static Fault editsBetweenPages(int k, long seed) {
        Random random = new Random(seed);
        return betweenPages(shop -> {
            long[] ids = shop.products().ids();
            for (int i = 0; i < k; i++) {
                String information = "Muokattu " + random.nextInt();
                shop.products()
                        .edit(ids[random.nextInt(ids.length)], product -> product.put("information", information));
            }
        });
    }

    /** Any product page that holds this product answers 500, and so does the product by itself. */
    public static Fault poisonsProduct(long id) {
        return poisons(PRODUCTS, id);
    }

    /** Any order page that holds this order answers 500, and so does the order by itself. */
    public static Fault poisonsOrder(long id) {
        return poisons(ORDERS, id);
    }

    /** The order arrives wrongly typed: its lines are a text. */
    public static Fault malformsOrder(long id) {
        return spoils("malforms order " + id, ORDERS, answer -> {
            elements(answer)
                    .filter(node -> node.path("id").asLong(0) == id)
                    .forEach(order -> order.put("products", "3 x kahvi"));
            return answer;
        });
    }

    /** The element arrives wrongly typed: its price is an object. */
    public static Fault malformsProduct(long id) {
        return malforms(id, product -> product.putObject("price").put("amount", "9,90"));
    }

    /** The element arrives without its id. */
    public static Fault losesIdOfProduct(long id) {
        return malforms(id, product -> product.remove("id"));
    }

    /** The element arrives changed by the lambda, whatever the contract says. */
    public static Fault malforms(long id, Consumer<ObjectNode> change) {
        return spoils("malforms " + id, PRODUCTS, answer -> {
            elements(answer).filter(node -> node.path("id").asLong(0) == id).forEach(change);
            return answer;
        });
    }

    /** Every page comes without its last element, while {@code meta} counts it. */
    public static Fault truncatesPages() {
        return spoils("truncates pages", PRODUCTS, answer -> {
            if (answer.get("data") instanceof ArrayNode data && !data.isEmpty()) {
                data.remove(data.size() - 1);
            }
            return answer;
        });
    }

    /** Every page comes in the opposite of the order that was asked for. */
    public static Fault reversesPages() {
        return spoils("reverses pages", PRODUCTS, answer -> {
            var elements = new ArrayList<JsonNode>();
            answer.path("data").forEach(elements::add);
            Collections.reverse(elements);
            answer.set("data", SandboxJson.array().addAll(elements));
            return answer;
        });
    }

    /** Page n comes empty. */
    public static Fault dropsPage(int n) {
        return spoils("drops page", PRODUCTS, answer -> {
                    answer.set("data", SandboxJson.array());
                    return answer;
                })
                .onlyFor(request -> Integer.toString(n).equals(request.parameter("page")));
    }

    /** Every order page comes without its last element, while {@code meta} counts it. */
    public static Fault truncatesOrderPages() {
        return spoils("truncates order pages", ORDERS, answer -> {
            if (answer.get("data") instanceof ArrayNode data && !data.isEmpty()) {
                data.remove(data.size() - 1);
            }
            return answer;
        });
    }

    /** The orders are listed as if this parameter had not been given. */
    public static Fault ignoresOrderParameter(String name) {
        return Fault.of("ignores " + name, (request, next, server) -> next.reply(request.without(name)))
                .onlyFor("GET", ORDERS);
    }

    /** A list of the warehouse as if this parameter had not been given. */
    public static Fault ignoresWarehouseParameter(String name) {
        return Fault.of("ignores " + name, (request, next, server) -> next.reply(request.without(name)))
                .onlyFor(request -> request.query().containsKey(name));
    }

    /** The warehouse shows this order of its own without a status. */
    public static Fault hidesStatusOf(String orderNumber) {
        return Fault.of("hides the status of " + orderNumber, (request, next, server) -> {
                    SandboxReply reply = next.reply(request);
                    if (!reply.isJson()) {
                        return reply;
                    }
                    JsonNode answer = reply.tree();
                    (answer.isArray() ? answer.valueStream() : Stream.of(answer))
                            .map(order -> order.path("orderInfo"))
                            .filter(info ->
                                    info.path("orderNumber").asString("").equals(orderNumber))
                            .forEach(info -> ((ObjectNode) info).putNull("orderStatus"));
                    return reply.withBody(SandboxJson.write(answer));
                })
                .onlyFor("GET", ".*/orders(/[^/]+)?");
    }

    /** Whatever page is asked for, the first one comes. */
    public static Fault ignoresPageParameter() {
        return Fault.of("ignores page", (request, next, server) -> next.reply(request.withParameter("page", "1")))
                .onlyFor(request -> request.query().containsKey("page"));
    }

    /** {@code item_count} and {@code page_count} count so many more items than there are. */
    public static Fault liesAboutCount(int more) {
        return spoils("lies about count", PRODUCTS, answer -> {
            if (answer.get("meta") instanceof ObjectNode meta) {
                int count = meta.get("item_count").asInt() + more;
                int size = meta.get("page_size").asInt();
                meta.put("item_count", count).put("page_count", (count + size - 1) / size);
            }
            return answer;
        });
    }

    static Fault poisons(String path, long id) {
        return Fault.of("poisons " + id, (request, next, server) -> {
                    SandboxReply reply = next.reply(request);
                    boolean held = reply.isJson()
                            && elements((ObjectNode) reply.tree())
                                    .anyMatch(node -> node.path("id").asLong(0) == id);
                    return held ? server.error(500, "Internal server error") : reply;
                })
                .onlyFor("GET", path + "(/[^/]+)?");
    }

    private static Fault between(String path, Consumer<SandboxShop> hook) {
        AtomicBoolean first = new AtomicBoolean(true);
        return Fault.of("between pages", (request, next, server) -> {
                    if (!first.compareAndSet(true, false)) {
                        hook.accept((SandboxShop) server);
                    }
                    return next.reply(request);
                })
                .onlyFor("GET", path);
    }

    private static Fault spoils(String name, String path, UnaryOperator<ObjectNode> change) {
        return Fault.of(name, (request, next, server) -> {
                    SandboxReply reply = next.reply(request);
                    return reply.isJson()
                            ? reply.withBody(SandboxJson.write(change.apply((ObjectNode) reply.tree())))
                            : reply;
                })
                .onlyFor("GET", path + "(/[^/]+)?");
    }

    private static Stream<ObjectNode> elements(ObjectNode answer) {
        JsonNode data = answer.path("data");
        return data instanceof ObjectNode one
                ? Stream.of(one)
                : data.valueStream().filter(JsonNode::isObject).map(ObjectNode.class::cast);
    }
}
