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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Articles through SOAP, with their VAT rate and price. An article that is known is named by its id, so that a new number
 * renames it. The few things that cannot be said in SOAP are said in REST before it.
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
        return written(article, () -> create(article));
    }

    private Outcome create(ArticleDocument article) {
        return processed(article, null, result -> created(article, result));
    }

    private Outcome created(ArticleDocument article, FileResultClass result) {
        Optional<Integer> id = ids.ofCreated(result.getArticleDefId(), article.articleNumber());
        return id.<Outcome>map(Outcome.Accepted::new)
                .orElseGet(() -> new Outcome.Refused("accepted, and nowhere to be seen", 200));
    }

    @Override
    public Outcome put(ArticleState stands, ArticleDocument article) {
        if (Boolean.FALSE.equals(article.isActive())) {
            // SOAP has no such flag; prices and VAT come back with the article.
            return rest.put(stands, article);
        }
        if (RestOnlyChanges.has(article, stands) && rest.put(stands, article) instanceof Outcome.Refused refused) {
            return refused;
        }
        return written(article, () -> update(stands.articleSystemId(), article));
    }

    private Outcome update(int id, ArticleDocument article) {
        return processed(article, id, result -> {
            ids.ofUpdated(result.getArticleDefId(), id);
            return new Outcome.Accepted(id);
        });
    }

    private Outcome processed(
            ArticleDocument article, @Nullable Integer id, Function<FileResultClass, Outcome> accepted) {
        FileResultClass result;
        try {
            result = calls.process(ArticleForm.of(article, id, account.createVatCodes()));
        } catch (SystemFault fault) {
            return ofThisArticle(fault);
        }
        if (!result.isSuccess()) {
            return refused(result, article);
        }
        refusals.accepted();
        return accepted.apply(result);
    }

    /** A message that could not be understood may be so for one article's sake, as a write that fails is in REST. */
    private static Outcome ofThisArticle(SystemFault fault) {
        if (fault.kind() != SystemFault.Kind.NOT_UNDERSTOOD) {
            throw fault;
        }
        return new Outcome.Refused("answered 500: " + fault.getMessage(), 500);
    }

    private Outcome written(ArticleDocument article, Supplier<Outcome> write) {
        return Outcome.orFailed(write, () -> standing(article));
    }

    /** SOAP is asked first: where it answers nothing at all, it is no single article that it fails at. */
    private Optional<Integer> standing(ArticleDocument article) {
        return inventory
                .pricesOf(article.articleNumber())
                .flatMap(held ->
                        catalogue.idOf(article.articleNumber(), state -> SentStateMatcher.holds(article, state, held)));
    }

    private Outcome refused(FileResultClass result, ArticleDocument article) {
        String text = XmlText.of(result.getErrorMessage());
        text = text == null ? XmlText.of(result.getMessage()) : text;
        String said = text == null ? "" : text;
        return refusals.judge(said, calls.plain(said, article.values()), article, inventory::isOpen);
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
