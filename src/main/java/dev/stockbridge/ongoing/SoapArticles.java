package dev.stockbridge.ongoing;

import dev.stockbridge.ongoing.wsi.FileResultClass;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Articles through SOAP, with their VAT rate and price. An article that is known is named by its id, so that a new number
 * renames it. The few things that cannot be said in SOAP are said in REST before it.
 */
final class SoapArticles implements ArticleWay {

    private final RestArticles rest;
    private final SoapCalls calls;
    private final SoapAccount account;
    private final SoapRefusals refusals;
    private final SoapIds ids;

    SoapArticles(RestArticles rest, SoapCalls calls, SoapAccount account) {
        this(rest, calls, account, new SoapRefusals(), new SoapIds(rest));
    }

    private SoapArticles(RestArticles rest, SoapCalls calls, SoapAccount account, SoapRefusals refusals, SoapIds ids) {
        this.rest = rest;
        this.calls = calls;
        this.account = account;
        this.refusals = refusals;
        this.ids = ids;
    }

    SoapArticles withAttempts(int number) {
        return new SoapArticles(rest.withAttempts(number), calls.withAttempts(number), account, refusals, ids);
    }

    @Override
    public Outcome put(ArticleDocument article) {
        FileResultClass result = calls.process(ArticleForm.of(article, null, account.createVatCodes()));
        if (!result.isSuccess()) {
            return refused(result, article);
        }
        refusals.accepted();
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
        if (RestAlone.has(article, stands) && rest.put(stands, article) instanceof Outcome.Refused refused) {
            return refused;
        }
        int id = stands.articleSystemId();
        FileResultClass result = calls.process(ArticleForm.of(article, id, account.createVatCodes()));
        if (!result.isSuccess()) {
            return refused(result, article);
        }
        refusals.accepted();
        ids.ofUpdated(result.getArticleDefId(), id);
        return new Outcome.Accepted(id);
    }

    private Outcome refused(FileResultClass result, ArticleDocument article) {
        String text = XmlText.of(result.getErrorMessage());
        text = text == null ? XmlText.of(result.getMessage()) : text;
        return refusals.judge(calls.plain(text == null ? "" : text), article);
    }

    SoapInventory inventory(int goodsOwnerId) {
        return new SoapInventory(calls, account, goodsOwnerId);
    }

    @Override
    public String content(ArticleDocument article) {
        ObjectNode content = article.toJson();
        content.put("soap", account.goodsOwnerCode());
        if (article.vatPercent() != null) {
            content.put("vatPercent", article.vatPercent());
        }
        return content.toString();
    }

    @Override
    public boolean takesVatRates() {
        return true;
    }
}
