package dev.stockbridge.ongoing;

import dev.stockbridge.http.Answer;
import dev.stockbridge.http.MalformedAnswer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article as it stands in the warehouse.
 *
 * @param isActive null where the warehouse does not say (contract: Ongoing quirk 35)
 * @param isStockArticle null where the warehouse does not say
 * @param isObsolete null where the warehouse does not say
 * @param onHand pieces physically there; null where not said
 * @param sellable pieces that can still be sold, may be negative; null where not said (contract: Ongoing quirk 33)
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

    /** The whole article as the warehouse wrote it; a copy. */
    @Override
    public ObjectNode raw() {
        return raw.deepCopy();
    }

    /** Reads a GetArticleModel; only the id must be there. */
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

    /** Whether any text of it could not be read whole, so that it can't be sent back as it is. */
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
