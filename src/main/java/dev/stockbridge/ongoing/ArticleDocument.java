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
 * An article as it is sent: the mapped members, and those of the warehouse's article that are not mapped.
 *
 * @param isActive null if the warehouse keeps its own
 * @param kept the members that are sent back unchanged
 */
public record ArticleDocument(
        ArticleContent content, @Nullable Boolean isActive, PreservedFields preserved) {

    /** An article without preserved members. */
    public ArticleDocument(ArticleContent content, @Nullable Boolean isActive) {
        this(content, isActive, PreservedFields.NONE);
    }

    /** The number that the article has after the write. */
    public String articleNumber() {
        return content.articleNumber();
    }

    /** The values that a refusal may quote. An article has no personal data. */
    public ItemValues values() {
        return ItemValues.own(
                content.articleNumber(),
                content.articleName(),
                content.productCode(),
                content.barCode(),
                content.supplierArticleNumber());
    }

    /** The same article with all members of {@code state} that are not mapped (contract: Ongoing quirk 2). */
    public ArticleDocument withPreserved(ArticleState state) {
        return preserving(PreservedFields.of(state));
    }

    private ArticleDocument preserving(PreservedFields fields) {
        return new ArticleDocument(content, isActive, fields);
    }

    /** The same article without the preserved members at these paths. */
    ArticleDocument without(Set<String> paths) {
        return preserving(preserved.without(paths));
    }

    /** The preserved members that the contract's write model does not have. */
    Set<String> unknown() {
        return preserved.unknown();
    }

    /** The names in other languages, including those that only the warehouse has. */
    public List<NameTranslation> allTranslations() {
        return NameTranslation.of(preserved.completedNames(content.translations()));
    }

    /** The REST body without the goods owner; its members are always in the same order. */
    public ObjectNode toJson() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("articleNumber", content.articleNumber());
        body.put("articleName", content.articleName());
        body.put("productCode", content.productCode());
        if (content.barCode() != null) {
            body.putObject("barCodeInfo").put("barCode", content.barCode());
        }
        body.putObject("supplierInfo").put("supplierArticleNumber", content.supplierArticleNumber());
        putIfPresent(body, "customerPrice", content.customerPrice());
        putIfPresent(body, "stockValuationPrice", content.stockValuationPrice());
        putIfPresent(body, "netWeight", content.netWeight());
        putIfPresent(body, "purchasePrice", content.purchasePrice());
        if (isActive != null) {
            body.put("isActive", isActive);
        }
        if (!content.translations().isEmpty()) {
            body.set("articleNameTranslations", preserved.completedNames(content.translations()));
        }
        preserved.complete(body);
        return body;
    }

    private static void putIfPresent(ObjectNode body, String member, @Nullable BigDecimal number) {
        if (number != null) {
            body.put(member, number);
        }
    }

    @Override
    public String toString() {
        return "ArticleDocument[" + content.articleNumber() + "]";
    }
}
