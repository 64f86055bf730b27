package dev.stockbridge.sandbox.fault;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The named misbehaviours of the warehouse's list of articles. */
public final class StockFaults {

    private static final String PLACE = "the figure goes here";

    private StockFaults() {}

    /** There are no articles. */
    public static Fault emptiesArticles() {
        return list("empties articles", articles -> List.of());
    }

    /** Every second article is not there. */
    public static Fault halvesArticles() {
        return list(
                "halves articles",
                articles -> articles.stream()
                        .filter(article -> article.get("articleSystemId").asInt() % 2 == 0)
                        .toList());
    }

    /** The highest id comes first. */
    public static Fault reversesArticles() {
        return list("reverses articles", articles -> {
            var reversed = new ArrayList<>(articles);
            Collections.reverse(reversed);
            return reversed;
        });
    }

    /** Nothing lies anywhere. */
    public static Fault zeroesStock() {
        return each(
                "zeroes stock",
                article -> article.withObject("/inventoryInfo")
                        .put("numberOfItems", 0)
                        .put("sellableNumberOfItems", 0));
    }

    /** The inventory is left out, as in an older version. */
    /** Answers with this number, as it is written, in a member of an article's {@code inventoryInfo}. */
    public static Fault says(String number, String member, String figure) {
        return Fault.of("says " + member + " of " + number, (request, next, server) -> {
                    SandboxReply reply = next.reply(request);
                    JsonNode articles = reply.tree();
                    articles.forEach(article -> {
                        if (article.path("articleNumber").asString("").equals(number)
                                && article.get("inventoryInfo") instanceof ObjectNode info) {
                            info.put(member, PLACE);
                        }
                    });
                    String body = new String(SandboxJson.write(articles), StandardCharsets.UTF_8);
                    return reply.withBody(
                            body.replace('"' + PLACE + '"', figure).getBytes(StandardCharsets.UTF_8));
                })
                .onlyFor("GET", ".*/articles");
    }

    public static Fault saysNothingOfStock() {
        return each(
                "says nothing of stock",
                article -> article.withObject("/inventoryInfo").putNull("sellableNumberOfItems"));
    }

    /** Single warehouses do not say how much of this there is. */
    public static Fault saysNothingOfWarehouses(String member) {
        return eachWarehouse("says nothing of warehouses", (article, row) -> row.putNull(member));
    }

    /** One of them does not, of one article. */
    public static Fault saysNothingOfWarehouse(int warehouse, String number, String member) {
        return eachWarehouse("says nothing of warehouse " + warehouse, (article, row) -> {
            if (article.get("articleNumber").stringValue().equals(number)
                    && row.get("warehouseId").asInt() == warehouse) {
                row.putNull(member);
            }
        });
    }

    /** Of this article nothing is said warehouse by warehouse. */
    public static Fault listsNoWarehouses(String number) {
        return Fault.of("lists no warehouses", (request, next, server) -> {
                    SandboxReply reply = next.reply(request);
                    JsonNode articles = reply.tree();
                    for (JsonNode article : articles) {
                        if (article.get("articleNumber").stringValue().equals(number)) {
                            ((ObjectNode) article).putNull("inventoryPerWarehouse");
                        }
                    }
                    return reply.withBody(SandboxJson.write(articles));
                })
                .onlyFor("GET", ".*/articles/inventoryPerWarehouse");
    }

    /** Nothing is said of what lies where of any article. */
    public static Fault listsNothingOfWarehouses() {
        return Fault.of("lists nothing of warehouses", (request, next, server) -> SandboxReply.ok(SandboxJson.array()))
                .onlyFor("GET", ".*/articles/inventoryPerWarehouse");
    }

    private static Fault eachWarehouse(String name, BiConsumer<JsonNode, ObjectNode> change) {
        return Fault.of(name, (request, next, server) -> {
                    SandboxReply reply = next.reply(request);
                    JsonNode articles = reply.tree();
                    articles.forEach(article -> article.get("inventoryPerWarehouse")
                            .forEach(row -> change.accept(article, (ObjectNode) row)));
                    return reply.withBody(SandboxJson.write(articles));
                })
                .onlyFor("GET", ".*/articles/inventoryPerWarehouse");
    }

    /** The articles are those of somebody else. */
    public static Fault answersForAnotherGoodsOwner() {
        return each(
                "answers for another goods owner",
                article -> article.withObject("/goodsOwner").put("id", 4711));
    }

    private static Fault each(String name, Consumer<ObjectNode> change) {
        return list(name, articles -> {
            articles.forEach(change);
            return articles;
        });
    }

    private static Fault list(String name, UnaryOperator<List<ObjectNode>> change) {
        return Fault.of(name, (request, next, server) -> {
                    SandboxReply reply = next.reply(request);
                    List<ObjectNode> articles = new ArrayList<>();
                    for (JsonNode article : reply.tree()) {
                        articles.add((ObjectNode) article);
                    }
                    var changed = SandboxJson.array();
                    change.apply(articles).forEach(changed::add);
                    return reply.withBody(SandboxJson.write(changed));
                })
                .onlyFor("GET", ".*/articles");
    }
}
