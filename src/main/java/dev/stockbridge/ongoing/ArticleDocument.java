package dev.stockbridge.ongoing;

import dev.stockbridge.http.redaction.ItemValues;
import dev.stockbridge.ongoing.ArticleContent.NameTranslation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article as it is sent: what we map, and the members of the warehouse's article that we do not map.
 *
 * @param isActive null where the warehouse keeps what it has
 * @param kept the members that are sent back as the warehouse showed them
 */
public record ArticleDocument(
        ArticleContent content, @Nullable Boolean isActive, PreservedFields kept) {

    /** An article without preserved members. */
    public ArticleDocument(ArticleContent content, @Nullable Boolean isActive) {
        this(content, isActive, PreservedFields.NONE);
    }

    /** The number that the article has once it is written. */
    public String articleNumber() {
        return content.articleNumber();
    }

    /** What a refusal may quote of it. An article says nothing of a person. */
    public ItemValues values() {
        return ItemValues.own(
                content.articleNumber(),
                content.articleName(),
                content.productCode(),
                content.barCode(),
                content.supplierArticleNumber());
    }

    /** The same article with all that {@code state} holds and we do not map (contract: Ongoing quirk 2). */
    public ArticleDocument withKept(ArticleState state) {
        return preserving(PreservedFields.of(state));
    }

    private ArticleDocument preserving(PreservedFields fields) {
        return new ArticleDocument(content, isActive, fields);
    }

    /** The same without those of the preserved members that are at these paths. */
    ArticleDocument without(Set<String> paths) {
        return preserving(kept.without(paths));
    }

    /** The preserved members that the contract's write model does not have. */
    Set<String> unknown() {
        return kept.unknown();
    }

    /** The names in other languages, those that the warehouse has besides included. */
    public List<NameTranslation> allTranslations() {
        return NameTranslation.of(kept.completedNames(content.translations()));
    }

    /** The REST body without the goods owner, whom the warehouse adds; always in the same order. */
    public ObjectNode toJson() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("articleNumber", content.articleNumber());
        body.put("articleName", content.articleName());
        body.put("productCode", content.productCode());
        if (content.barCode() != null) {
            body.putObject("barCodeInfo").put("barCode", content.barCode());
        }
        body.putObject("supplierInfo").put("supplierArticleNumber", content.supplierArticleNumber());
        putIfThere(body, "customerPrice", content.customerPrice());
        putIfThere(body, "stockValuationPrice", content.stockValuationPrice());
        putIfThere(body, "netWeight", content.netWeight());
        putIfThere(body, "purchasePrice", content.purchasePrice());
        if (isActive != null) {
            body.put("isActive", isActive);
        }
        if (!content.translations().isEmpty()) {
            body.set("articleNameTranslations", kept.completedNames(content.translations()));
        }
        kept.complete(body);
        return body;
    }

    private static void putIfThere(ObjectNode body, String member, @Nullable BigDecimal number) {
        if (number != null) {
            body.put(member, number);
        }
    }

    @Override
    public String toString() {
        return "ArticleDocument[" + content.articleNumber() + "]";
    }
}
