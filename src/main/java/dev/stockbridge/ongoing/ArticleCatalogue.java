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
import tools.jackson.databind.JsonNode;

/** Reads the articles of a goods owner and their stock. Throws {@link SystemFault} when the warehouse cannot be used. */
public final class ArticleCatalogue {

    private final Connection connection;
    private final int goodsOwnerId;
    private final WarehouseApi api;

    ArticleCatalogue(Connection connection, WarehouseApi api, int goodsOwnerId) {
        this.connection = connection;
        this.api = api;
        this.goodsOwnerId = goodsOwnerId;
    }

    /**
     * The articles with these numbers, including those whose number compares equal to one of them. Reads in as few calls as
     * query strings allow; without numbers it makes no call.
     */
    public List<ArticleState> withNumbers(Collection<String> articleNumbers) {
        return Lookup.matching(listedFor(articleNumbers), ArticleState::articleNumber, articleNumbers);
    }

    /** All articles that the warehouse answers to a query for these numbers, whatever their own number is. */
    public List<ArticleState> listedFor(Collection<String> articleNumbers) {
        Map<Integer, ArticleState> found = new LinkedHashMap<>();
        for (List<String> batch : Batches.of("articleNumbers", articleNumbers)) {
            List<ArticleState> articles = connection.send(
                    Call.get("/articles"), () -> api.articles(goodsOwnerId, batch), Lookup.list(ArticleState::of));
            articles.forEach(article -> found.put(article.articleSystemId(), article));
        }
        return List.copyOf(found.values());
    }

    /** The article with this id, or empty. */
    public Optional<ArticleState> withId(int articleSystemId) {
        return connection.send(
                Call.get("/articles/" + articleSystemId).answeredBy(404, 410),
                () -> api.article(articleSystemId),
                Lookup.one(ArticleState::of));
    }

    /** The id of the first article with this number that {@code condition} holds for. */
    public Optional<Integer> idOf(String articleNumber, Predicate<ArticleState> condition) {
        return withNumbers(List.of(articleNumber)).stream()
                .filter(condition)
                .map(ArticleState::articleSystemId)
                .findFirst();
    }

    /**
     * Articles by ascending id, with their stock, at most {@code most} of them and possibly fewer; empty only at the end.
     * An article of another goods owner makes the whole answer invalid.
     *
     * @param articleSystemId the first id, inclusive
     */
    public List<ArticleState> fromId(int articleSystemId, int most) {
        return connection.send(
                Call.get("/articles"),
                () -> api.articlesFrom(goodsOwnerId, articleSystemId, most),
                Lookup.ascending(this::ownArticle, ArticleState::articleSystemId, articleSystemId));
    }

    /** The stock in these warehouses, by ascending article id as in {@link #fromId}. */
    public List<WarehouseStock> stockFrom(int articleSystemId, int most, Collection<Integer> warehouses) {
        return connection.send(
                Call.get("/articles/inventoryPerWarehouse"),
                () -> api.stockPerWarehouse(goodsOwnerId, warehouses, articleSystemId, most),
                Lookup.ascending(
                        row -> WarehouseStock.of(row, warehouses), WarehouseStock::articleSystemId, articleSystemId));
    }

    /** The stock in these warehouses of the articles with these numbers. */
    public List<WarehouseStock> stock(Collection<String> articleNumbers, Collection<Integer> warehouses) {
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
}
