package dev.stockbridge.ongoing;

import dev.stockbridge.http.Call;
import dev.stockbridge.http.Connection;
import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.http.SystemFault;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** The articles of a goods owner through REST. */
final class RestArticles implements ArticleApi {

    private final Connection connection;
    private final int goodsOwnerId;
    private final WarehouseApi api;
    private final Writes writes;
    private final RejectedMembers rejected;

    RestArticles(Connection connection, int goodsOwnerId) {
        this(connection, goodsOwnerId, new RejectedMembers());
    }

    private RestArticles(Connection connection, int goodsOwnerId, RejectedMembers rejected) {
        this.rejected = rejected;
        this.connection = connection;
        this.goodsOwnerId = goodsOwnerId;
        this.api = connection.api(WarehouseApi.class);
        this.writes = new Writes(connection, goodsOwnerId);
    }

    RestArticles withAttempts(int number) {
        return new RestArticles(connection.withAttempts(number), goodsOwnerId, rejected);
    }

    List<ArticleState> withNumbers(Collection<String> articleNumbers) {
        return Lookup.near(listedFor(articleNumbers), ArticleState::articleNumber, articleNumbers);
    }

    List<ArticleState> listedFor(Collection<String> articleNumbers) {
        Map<Integer, ArticleState> found = new LinkedHashMap<>();
        for (List<String> batch : Batches.of("articleNumbers", articleNumbers)) {
            List<ArticleState> articles = connection.send(
                    Call.get("/articles"), () -> api.articles(goodsOwnerId, batch), Lookup.list(ArticleState::of));
            articles.forEach(article -> found.put(article.articleSystemId(), article));
        }
        return List.copyOf(found.values());
    }

    Optional<ArticleState> withId(int articleSystemId) {
        return connection.send(
                Call.get("/articles/" + articleSystemId).answeredBy(404, 410),
                () -> api.article(articleSystemId),
                Lookup.one(ArticleState::of));
    }

    List<ArticleState> fromId(int articleSystemId, int most) {
        return connection.send(
                Call.get("/articles"),
                () -> api.articlesFrom(goodsOwnerId, articleSystemId, most),
                Lookup.ascending(this::ownArticle, ArticleState::articleSystemId, articleSystemId));
    }

    List<WarehouseStock> stockFrom(int articleSystemId, int most, Collection<Integer> warehouses) {
        return connection.send(
                Call.get("/articles/inventoryPerWarehouse"),
                () -> api.stockPerWarehouse(goodsOwnerId, warehouses, articleSystemId, most),
                Lookup.ascending(
                        row -> WarehouseStock.of(row, warehouses), WarehouseStock::articleSystemId, articleSystemId));
    }

    List<WarehouseStock> stock(Collection<String> articleNumbers, Collection<Integer> warehouses) {
        return Batches.of("articleNumbers", articleNumbers).stream()
                .flatMap(batch -> connection
                        .send(
                                Call.get("/articles/inventoryPerWarehouse"),
                                () -> api.stockPerWarehouse(goodsOwnerId, warehouses, batch),
                                Lookup.list(row -> WarehouseStock.of(row, warehouses)))
                        .stream())
                .toList();
    }

    private ArticleState ownArticle(JsonNode node) throws MalformedAnswer {
        Integer owner = Nodes.id(node.path("goodsOwner").path("id"));
        if (owner != null && owner != goodsOwnerId) {
            throw new MalformedAnswer("articles of another goods owner");
        }
        return ArticleState.of(node);
    }

    @Override
    public Outcome put(ArticleDocument article) {
        return rejected.write(article, this::putByNumber);
    }

    private Outcome putByNumber(ArticleDocument article) {
        byte[] body = writes.body(article.toJson());
        Supplier<Optional<Integer>> standing =
                () -> standing(article.articleNumber(), state -> SentStateMatcher.holds(article, state));
        Outcome outcome = written(article, Writes.upsert("/articles"), () -> api.putArticle(body), standing);
        if (outcome instanceof Outcome.Refused refused && refused.status() == 404) {
            // A goods owner that is not known is answered 404 here, too, and then to its list.
            standing.get();
        }
        return outcome;
    }

    /** The article with this number that {@code holds} what was to be written. */
    Optional<Integer> standing(String articleNumber, Predicate<ArticleState> holds) {
        return withNumbers(List.of(articleNumber)).stream()
                .filter(holds)
                .map(ArticleState::articleSystemId)
                .findFirst();
    }

    /** By its number where that stays, by its id where it changes (contract: Ongoing quirk 19). */
    @Override
    public Outcome put(ArticleState stands, ArticleDocument article) {
        return stands.articleNumber().equals(article.articleNumber())
                ? put(article)
                : put(stands.articleSystemId(), article);
    }

    private Outcome put(int articleSystemId, ArticleDocument article) {
        return rejected.write(article, document -> putById(articleSystemId, document));
    }

    private Outcome putById(int articleSystemId, ArticleDocument article) {
        byte[] body = writes.body(article.toJson());
        return written(
                article,
                Call.put("/articles/" + articleSystemId).answeredBy(Writes.REFUSALS_BY_ID),
                () -> api.putArticle(articleSystemId, body),
                () -> withId(articleSystemId)
                        .filter(state -> SentStateMatcher.holds(article, state))
                        .map(ArticleState::articleSystemId));
    }

    private Outcome written(
            ArticleDocument article,
            Call call,
            Supplier<ResponseEntity<byte[]>> exchange,
            Supplier<Optional<Integer>> standing) {
        try {
            return writes.settle(writes.send(call, exchange, "articleSystemId"), article.values(), standing);
        } catch (SystemFault fault) {
            return Writes.failed(fault, standing);
        }
    }

    @Override
    public String content(ArticleDocument article) {
        return article.toJson().toString();
    }

    @Override
    public boolean takesVatRates() {
        return false;
    }
}
