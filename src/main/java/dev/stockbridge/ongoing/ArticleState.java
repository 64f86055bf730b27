package dev.stockbridge.ongoing;

import dev.stockbridge.http.Answer;
import dev.stockbridge.http.MalformedAnswer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article in the warehouse.
 *
 * @param isActive null if the warehouse does not show it (contract: Ongoing quirk 35)
 * @param isStockArticle null if the warehouse does not show it
 * @param isObsolete null if the warehouse does not show it
 * @param onHand pieces in the warehouse; null if unknown
 * @param sellable pieces that can still be sold, may be negative; null if unknown (contract: Ongoing quirk 33)
 */
public record ArticleState(
        int articleSystemId,
        String articleNumber,
        @Nullable String articleName,
        @Nullable String productCode,
        @Nullable Boolean isActive,
        @Nullable Boolean isStockArticle,
        @Nullable Boolean isObsolete,
        @Nullable BigDecimal onHand,
        @Nullable BigDecimal sellable,
        ObjectNode raw) {

    /** A copy of the whole answer. */
    @Override
    public ObjectNode raw() {
        return raw.deepCopy();
    }

    /** Reads a GetArticleModel; only the id is required. */
    static ArticleState of(JsonNode node) throws MalformedAnswer {
        Integer id = Nodes.id(node.path("articleSystemId"));
        if (id == null || !(node instanceof ObjectNode raw)) {
            throw new MalformedAnswer("an article without an articleSystemId");
        }
        String number = Nodes.text(node.path("articleNumber"));
        JsonNode inventory = node.path("inventoryInfo");
        return new ArticleState(
                id,
                number == null ? "" : number,
                Nodes.text(node.path("articleName")),
                Nodes.text(node.path("productCode")),
                Nodes.flag(node.path("isActive")),
                Nodes.flag(node.path("isStockArticle")),
                Nodes.flag(node.path("storageProperties").path("isObsolete")),
                Nodes.figure(inventory.path("numberOfItems")),
                Nodes.figure(inventory.path("sellableNumberOfItems")),
                raw);
    }

    /** Whether any of its texts has invalid bytes, so that it cannot be sent back unchanged. */
    public boolean isUnreadable() {
        return isUnreadable(raw);
    }

    private static boolean isUnreadable(JsonNode node) {
        return node.isString()
                ? node.stringValue().indexOf(Answer.UNREADABLE) >= 0
                : node.valueStream().anyMatch(ArticleState::isUnreadable);
    }

    @Override
    public String toString() {
        return "ArticleState[" + articleSystemId + ", " + articleNumber + "]";
    }
}
