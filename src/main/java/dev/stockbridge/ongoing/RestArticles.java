package dev.stockbridge.ongoing;

import dev.stockbridge.http.Call;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/** Writes articles through the warehouse's REST interface. */
final class RestArticles implements ArticleApi {

    private final ArticleCatalogue catalogue;
    private final WarehouseApi api;
    private final Writes writes;
    private final RejectedMembers rejected = new RejectedMembers();

    RestArticles(ArticleCatalogue catalogue, WarehouseApi api, Writes writes) {
        this.catalogue = catalogue;
        this.api = api;
        this.writes = writes;
    }

    @Override
    public Outcome put(ArticleDocument article) {
        return rejected.write(article, this::putByNumber);
    }

    private Outcome putByNumber(ArticleDocument article) {
        byte[] body = writes.body(article.toJson());
        Supplier<Optional<Integer>> stored =
                () -> catalogue.idOf(article.articleNumber(), state -> SentStateMatcher.holds(article, state));
        Outcome outcome = write(article, Writes.upsert("/articles"), () -> api.putArticle(body), stored);
        if (outcome instanceof Outcome.Refused refused && refused.status() == 404) {
            // An unknown goods owner is answered with 404, too. Reading its articles then fails.
            stored.get();
        }
        return outcome;
    }

    /** Writes by number if it stays, by id if it changes (contract: Ongoing quirk 19). */
    @Override
    public Outcome put(ArticleState stored, ArticleDocument article) {
        return stored.articleNumber().equals(article.articleNumber())
                ? put(article)
                : rejected.write(article, document -> putById(stored.articleSystemId(), document));
    }

    private Outcome putById(int articleSystemId, ArticleDocument article) {
        byte[] body = writes.body(article.toJson());
        return write(
                article,
                Call.put("/articles/" + articleSystemId).answeredBy(Writes.REFUSALS_BY_ID),
                () -> api.putArticle(articleSystemId, body),
                () -> catalogue
                        .withId(articleSystemId)
                        .filter(state -> SentStateMatcher.holds(article, state))
                        .map(ArticleState::articleSystemId));
    }

    private Outcome write(
            ArticleDocument article,
            Call call,
            Supplier<ResponseEntity<byte[]>> exchange,
            Supplier<Optional<Integer>> stored) {
        return Outcome.orFailed(
                () -> Writes.confirmed(writes.send(call, exchange, "articleSystemId", article.values()), stored),
                stored);
    }

    @Override
    public String content(ArticleDocument article) {
        return article.toJson().toString();
    }
}
