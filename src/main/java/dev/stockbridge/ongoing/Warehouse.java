package dev.stockbridge.ongoing;

import dev.stockbridge.http.Answer;
import dev.stockbridge.http.Call;
import dev.stockbridge.http.Connection;
import dev.stockbridge.http.Json;
import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.http.Reading;
import dev.stockbridge.http.SystemFault;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One store's warehouse. Reads return what stands there; writes return an {@link Outcome}; both throw
 * {@link SystemFault} when the system is in the way. Let one thread at a time write (contract: Ongoing quirk 10).
 */
public final class Warehouse {

    private static final Integer[] REFUSALS = {400, 409, 410, 422};
    private static final Integer[] REFUSALS_BY_ID = {400, 404, 409, 410, 422};

    private final Connection connection;
    private final WarehouseApi api;
    private final int goodsOwnerId;

    /** The warehouse behind {@code connection}, as the goods owner {@code goodsOwnerId} sees it. */
    public Warehouse(Connection connection, int goodsOwnerId) {
        this.connection = connection;
        this.api = connection.api(WarehouseApi.class);
        this.goodsOwnerId = goodsOwnerId;
    }

    /** The same warehouse with at most {@code number} attempts for each call. */
    public Warehouse withAttempts(int number) {
        return new Warehouse(connection.withAttempts(number), goodsOwnerId);
    }

    /**
     * The articles with these numbers, near matches included: those that differ in case or in blanks around them. Read
     * in as few calls as query strings allow; no numbers, no call.
     */
    public List<ArticleState> articles(Collection<String> articleNumbers) {
        Map<Integer, ArticleState> found = new LinkedHashMap<>();
        for (List<String> batch : Batches.of("articleNumbers", articleNumbers)) {
            List<ArticleState> articles = connection.send(
                    Call.get("/articles"), () -> api.articles(goodsOwnerId, batch), Lookup.list(ArticleState::of));
            articles.forEach(article -> found.put(article.articleSystemId(), article));
        }
        return Lookup.near(found.values(), ArticleState::articleNumber, articleNumbers);
    }

    /**
     * The articles with ids from {@code articleSystemId} on, ascending, with what lies of them; empty only at the end.
     * The warehouse may give fewer than {@code most}. An article of another goods owner makes the whole answer wrong.
     */
    public List<ArticleState> articlesFrom(int articleSystemId, int most) {
        return connection.send(
                Call.get("/articles"),
                () -> api.articlesFrom(goodsOwnerId, articleSystemId, most),
                Lookup.ascending(this::ownArticle, ArticleState::articleSystemId, articleSystemId));
    }

    private ArticleState ownArticle(JsonNode node) throws MalformedAnswer {
        Integer owner = Nodes.id(node.path("goodsOwner").path("id"));
        if (owner != null && owner != goodsOwnerId) {
            throw new MalformedAnswer("articles of another goods owner");
        }
        return ArticleState.of(node);
    }

    /** What lies of the articles with ids from {@code articleSystemId} on in these warehouses, as {@link #articlesFrom}. */
    public List<WarehouseStock> stockFrom(int articleSystemId, int most, Collection<Integer> warehouses) {
        return connection.send(
                Call.get("/articles/inventoryPerWarehouse"),
                () -> api.stockPerWarehouse(goodsOwnerId, warehouses, articleSystemId, most),
                Lookup.ascending(
                        row -> WarehouseStock.of(row, warehouses), WarehouseStock::articleSystemId, articleSystemId));
    }

    /** The article with this id, or empty. */
    public Optional<ArticleState> article(int articleSystemId) {
        return connection.send(
                Call.get("/articles/" + articleSystemId).answeredBy(404, 410),
                () -> api.article(articleSystemId),
                Lookup.one(ArticleState::of));
    }

    /** Creates the article or updates the one with its number. */
    public Outcome putArticle(ArticleDocument article) {
        byte[] body = body(article.toJson());
        return settle(
                write(Call.put("/articles").answeredBy(REFUSALS), () -> api.putArticle(body), "articleSystemId"),
                List.of(),
                () -> articles(List.of(article.articleNumber())).stream()
                        .filter(state -> Standing.holds(article, state))
                        .map(ArticleState::articleSystemId)
                        .findFirst());
    }

    /** Updates the article with this id, its number included (contract: Ongoing quirk 19). */
    public Outcome putArticle(int articleSystemId, ArticleDocument article) {
        byte[] body = body(article.toJson());
        return settle(
                write(
                        Call.put("/articles/" + articleSystemId).answeredBy(REFUSALS_BY_ID),
                        () -> api.putArticle(articleSystemId, body),
                        "articleSystemId"),
                List.of(),
                () -> article(articleSystemId)
                        .filter(state -> Standing.holds(article, state))
                        .map(ArticleState::articleSystemId));
    }

    /** The orders with these numbers, near matches included, as for {@link #articles}. */
    public List<OrderState> orders(Collection<String> orderNumbers) {
        Map<Integer, OrderState> found = new LinkedHashMap<>();
        for (List<String> batch : Batches.of("orderNumbers", orderNumbers)) {
            List<OrderState> orders = connection.send(
                    Call.get("/orders"), () -> api.orders(goodsOwnerId, batch), Lookup.list(OrderState::of));
            orders.forEach(order -> found.put(order.id(), order));
        }
        return Lookup.near(found.values(), OrderState::number, orderNumbers);
    }

    /** The orders that {@code query} asks for, as the warehouse orders them. */
    public Changed changed(StatusQuery query) {
        Reading<List<OrderState>> reading = Lookup.list(OrderState::of);
        return connection.send(
                Call.get("/orders"),
                () -> api.changedOrders(
                        goodsOwnerId,
                        query.changedSince().truncatedTo(ChronoUnit.SECONDS).toString(),
                        query.lowest(),
                        query.highest(),
                        query.fromId(),
                        query.most()),
                answer -> new Changed(reading.read(answer), answer.date()));
    }

    /** The order with this id, or empty. */
    public Optional<OrderState> order(long orderId) {
        return connection.send(
                Call.get("/orders/" + orderId).answeredBy(404, 410),
                () -> api.order(orderId),
                Lookup.one(OrderState::of));
    }

    /** Creates the order or updates the one with its number, as long as the warehouse has not begun with it. */
    public Outcome putOrder(OrderDocument order) {
        byte[] body = body(order.toJson());
        return settle(
                write(Call.put("/orders").answeredBy(REFUSALS), () -> api.putOrder(body), "orderId"),
                order.personalValues(),
                () -> orders(List.of(order.orderNumber())).stream()
                        .filter(state -> Standing.holds(order, state))
                        .map(OrderState::id)
                        .findFirst());
    }

    /** Updates the order with this id, as long as the warehouse has not begun with it. */
    public Outcome putOrder(long orderId, OrderDocument order) {
        byte[] body = body(order.toJson());
        return settle(
                write(
                        Call.put("/orders/" + orderId).answeredBy(REFUSALS_BY_ID),
                        () -> api.putOrder(orderId, body),
                        "orderId"),
                order.personalValues(),
                () -> order(orderId)
                        .filter(state -> Standing.holds(order, state))
                        .map(OrderState::id));
    }

    /** Cancels the order; one that is cancelled already counts as accepted (contract: Ongoing quirk 13). */
    public Outcome cancelOrder(long orderId) {
        return cancelOrder(orderId, List.of());
    }

    /** The same, with {@code personal} values taken out of the reason of a refusal. */
    public Outcome cancelOrder(long orderId, Collection<String> personal) {
        Supplier<Optional<Integer>> cancelled =
                () -> order(orderId).filter(OrderState::isCancelled).map(OrderState::id);
        try {
            Call call = Call.delete("/orders/" + orderId).answeredBy(REFUSALS_BY_ID);
            WriteAnswer answer = write(call, () -> api.cancelOrder(orderId), "orderId");
            if (answer instanceof WriteAnswer.Refusal refusal) {
                return acceptedOrRefused(cancelled.get(), refusal.answer(), personal);
            }
            return settle(answer, personal, cancelled);
        } catch (SystemFault fault) {
            // Nobody knows whether it was cancelled, so the order itself is asked.
            if (!fault.mayHaveArrived()) {
                throw fault;
            }
            return cancelled.get().<Outcome>map(Outcome.Accepted::new).orElseThrow(() -> fault);
        }
    }

    /**
     * A page of orders.
     *
     * @param date the warehouse's clock when it answered, or null if it did not say
     */
    public record Changed(List<OrderState> orders, @Nullable Instant date) {}

    private WriteAnswer write(Call call, Supplier<ResponseEntity<byte[]>> exchange, String idMember) {
        return connection.send(call, exchange, answer -> WriteAnswer.read(answer, idMember));
    }

    private Outcome settle(WriteAnswer answer, Collection<String> personal, Supplier<Optional<Integer>> standing) {
        if (answer instanceof WriteAnswer.Written written) {
            return new Outcome.Accepted(written.id());
        }
        if (answer instanceof WriteAnswer.WithoutId without) {
            return acceptedOrRefused(standing.get(), without.answer(), personal);
        }
        Answer refusal = ((WriteAnswer.Refusal) answer).answer();
        return acceptedOrRefused(Optional.empty(), refusal, personal);
    }

    private Outcome acceptedOrRefused(Optional<Integer> id, Answer answer, Collection<String> personal) {
        return id.<Outcome>map(Outcome.Accepted::new)
                .orElseGet(() -> new Outcome.Refused(connection.reason(answer, personal), answer.status()));
    }

    private byte[] body(ObjectNode document) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("goodsOwnerId", goodsOwnerId);
        body.setAll(document);
        return Json.MAPPER.writeValueAsBytes(body);
    }
}
