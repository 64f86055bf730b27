package dev.stockbridge.ongoing.soap;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.ongoing.StoredPrices;
import dev.stockbridge.ongoing.wsi.ArticleClass;
import dev.stockbridge.ongoing.wsi.InventoryLine;
import dev.stockbridge.ongoing.wsi.InventoryResult;
import dev.stockbridge.text.CodeKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads through SOAP the prices and VAT rates that REST does not show. */
final class SoapInventory {

    /** The number of no article: only the goods owner in the answer counts. */
    private static final String NO_ARTICLE = "stockbridge-check";

    private final SoapCalls calls;
    private final SoapAccount account;
    private final int goodsOwnerId;

    SoapInventory(SoapCalls calls, SoapAccount account, int goodsOwnerId) {
        this.calls = calls;
        this.account = account;
        this.goodsOwnerId = goodsOwnerId;
    }

    Optional<StoredPrices> pricesOf(String articleNumber) {
        InventoryResult result = calls.inventory(List.of(articleNumber));
        requireOurGoodsOwner(result);
        return result.getInventoryLines() == null
                ? Optional.empty()
                : result.getInventoryLines().getInventoryLine().stream()
                        .map(InventoryLine::getArticle)
                        .filter(Objects::nonNull)
                        .filter(article -> is(article, articleNumber))
                        .findFirst()
                        .map(article -> new StoredPrices(
                                article.getVatCode(),
                                article.getVatPercent(),
                                article.getPrice(),
                                article.getCustomerPrice(),
                                article.getPurchasePrice()));
    }

    /** Whether the interface accepts our account for the goods owner that REST uses. */
    boolean isOpen() {
        return calls.inventory(List.of(NO_ARTICLE)).getGoodsOwnerId() == goodsOwnerId;
    }

    /** Proves user, password and code at once, by an answer that names our goods owner. */
    void prove() {
        requireOurGoodsOwner(calls.inventory(List.of(NO_ARTICLE)));
    }

    private void requireOurGoodsOwner(InventoryResult result) {
        if (result.getGoodsOwnerId() == goodsOwnerId) {
            return;
        }
        String message = result.getGoodsOwnerId() == 0
                ? "ongoing lets nobody in through SOAP, or knows no goods owner by the code " + account.goodsOwnerCode()
                : "ongoing knows the code " + account.goodsOwnerCode() + " as goods owner " + result.getGoodsOwnerId()
                        + ", not " + goodsOwnerId;
        throw new SystemFault(SystemFault.Kind.REFUSED, "ongoing", 200, false, message);
    }

    private static boolean is(ArticleClass article, String number) {
        return article.getArticleNumber() != null && CodeKey.same(article.getArticleNumber(), number);
    }
}
