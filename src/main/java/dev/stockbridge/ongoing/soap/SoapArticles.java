package dev.stockbridge.ongoing.soap;

import dev.stockbridge.http.Connection;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.ongoing.ArticleApi;
import dev.stockbridge.ongoing.ArticleCatalogue;
import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.ongoing.SentStateMatcher;
import dev.stockbridge.ongoing.StoredPrices;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.ongoing.wsi.FileResultClass;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes articles through SOAP, with their VAT rate and price. An existing article is identified by its id, so that a
 * new number renames it. Changes that SOAP cannot make are sent through REST first.
 */
public final class SoapArticles implements ArticleApi {

    private final ArticleCatalogue catalogue;
    private final ArticleApi rest;
    private final SoapCalls calls;
    private final SoapAccount account;
    private final SoapInventory inventory;
    private final SoapRefusals refusals = new SoapRefusals();
    private final SoapIds ids;

    /**
     * @param rest the same warehouse with articles through REST
     * @param connection sends XML to the SOAP interface
     */
    public SoapArticles(Warehouse rest, Connection connection, SoapAccount account) {
        this.catalogue = rest.articles();
        this.rest = rest.articleApi();
        this.calls = new SoapCalls(connection, account);
        this.account = account;
        this.inventory = new SoapInventory(calls, account, rest.goodsOwnerId());
        this.ids = new SoapIds(catalogue);
    }

    @Override
    public Outcome put(ArticleDocument article) {
        return write(
                article,
                null,
                result -> ids.ofCreated(result.getArticleDefId(), article.articleNumber())
                        .<Outcome>map(Outcome.Accepted::new)
                        .orElseGet(() -> new Outcome.Refused("accepted, and nowhere to be seen", 200)));
    }

    @Override
    public Outcome put(ArticleState stored, ArticleDocument article) {
        if (Boolean.FALSE.equals(article.isActive())) {
            // SOAP has no such flag. Prices and VAT rate are sent when the article is active again.
            return rest.put(stored, article);
        }
        if (RestOnlyChanges.exist(article, stored) && rest.put(stored, article) instanceof Outcome.Refused refused) {
            return refused;
        }
        int id = stored.articleSystemId();
        return write(article, id, result -> {
            ids.ofUpdated(result.getArticleDefId(), id);
            return new Outcome.Accepted(id);
        });
    }

    private Outcome write(ArticleDocument article, @Nullable Integer id, Function<FileResultClass, Outcome> accepted) {
        return Outcome.orFailed(() -> process(article, id, accepted), () -> storedId(article));
    }

    private Outcome process(
            ArticleDocument article, @Nullable Integer id, Function<FileResultClass, Outcome> accepted) {
        FileResultClass result;
        try {
            result = calls.process(ArticleForm.of(article, id, account.createVatCodes()));
        } catch (SystemFault fault) {
            // The content of a single article may be why a message is not understood, as it may be why a write fails in
            // REST.
            if (fault.kind() != SystemFault.Kind.NOT_UNDERSTOOD) {
                throw fault;
            }
            return new Outcome.Refused("answered 500: " + fault.getMessage(), 500);
        }
        if (!result.isSuccess()) {
            return refused(result, article);
        }
        refusals.accepted();
        return accepted.apply(result);
    }

    /** Reads through SOAP first: if that fails too, the cause is not a single article. */
    private Optional<Integer> storedId(ArticleDocument article) {
        return inventory
                .pricesOf(article.articleNumber())
                .flatMap(prices -> catalogue.idOf(
                        article.articleNumber(), state -> SentStateMatcher.holds(article, state, prices)));
    }

    private Outcome refused(FileResultClass result, ArticleDocument article) {
        String text = XmlText.of(result.getErrorMessage());
        text = text == null ? XmlText.of(result.getMessage()) : text;
        String description = text == null ? "" : text;
        return refusals.judge(description, calls.plain(description, article.values()), article, inventory::isOpen);
    }

    @Override
    public String content(ArticleDocument article) {
        ObjectNode content = article.toJson();
        content.put("soap", account.goodsOwnerCode());
        if (article.content().vatPercent() != null) {
            content.put("vatPercent", article.content().vatPercent());
        }
        return content.toString();
    }

    @Override
    public boolean takesVatRates() {
        return true;
    }

    @Override
    public Optional<StoredPrices> prices(String articleNumber) {
        return inventory.pricesOf(articleNumber);
    }

    @Override
    public boolean proveAccess() {
        inventory.prove();
        return true;
    }
}
