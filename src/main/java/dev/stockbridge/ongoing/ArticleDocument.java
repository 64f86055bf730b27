package dev.stockbridge.ongoing;

import dev.stockbridge.http.ItemValues;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article as it is sent: what we map, and what the warehouse keeps for itself. Texts are never null; an empty one
 * is sent as an empty string. A number that is null is left out.
 *
 * @param customerPrice including VAT
 * @param stockValuationPrice the price, which SOAP knows by that name; null leaves it to what the warehouse holds
 * @param netWeight in kilograms
 * @param vatPercent carried by SOAP alone
 * @param translations names in other languages; left out when there are none, since they cannot be read back
 * @param isActive null leaves it to what the warehouse holds
 */
public record ArticleDocument(
        String articleNumber,
        String articleName,
        String productCode,
        String barCode,
        @Nullable BigDecimal customerPrice,
        @Nullable BigDecimal stockValuationPrice,
        @Nullable BigDecimal netWeight,
        @Nullable BigDecimal purchasePrice,
        @Nullable BigDecimal vatPercent,
        String supplierArticleNumber,
        List<NameTranslation> translations,
        @Nullable Boolean isActive,
        KeptMembers kept) {

    /** Keeps a copy of the translations. */
    public ArticleDocument {
        translations = List.copyOf(translations);
    }

    /** What a refusal may quote of it. An article says nothing of a person. */
    ItemValues values() {
        return ItemValues.own(articleNumber, articleName, productCode, barCode, supplierArticleNumber);
    }

    /** An article of which nothing is kept yet. */
    public ArticleDocument(
            String articleNumber,
            String articleName,
            String productCode,
            String barCode,
            @Nullable BigDecimal customerPrice,
            @Nullable BigDecimal stockValuationPrice,
            @Nullable BigDecimal netWeight,
            @Nullable BigDecimal purchasePrice,
            @Nullable BigDecimal vatPercent,
            String supplierArticleNumber,
            List<NameTranslation> translations,
            @Nullable Boolean isActive) {
        this(
                articleNumber,
                articleName,
                productCode,
                barCode,
                customerPrice,
                stockValuationPrice,
                netWeight,
                purchasePrice,
                vatPercent,
                supplierArticleNumber,
                translations,
                isActive,
                KeptMembers.NONE);
    }

    /** The same article with all that {@code state} holds and we do not map (contract: Ongoing quirk 2). */
    public ArticleDocument withKept(ArticleState state) {
        return new ArticleDocument(
                articleNumber,
                articleName,
                productCode,
                barCode,
                customerPrice,
                stockValuationPrice,
                netWeight,
                purchasePrice,
                vatPercent,
                supplierArticleNumber,
                translations,
                isActive,
                KeptMembers.of(state));
    }

    /** The REST body without the goods owner, whom the warehouse adds; always in the same order. */
    public ObjectNode toJson() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode rest = kept.toJson();
        body.put("articleNumber", articleNumber);
        body.put("articleName", articleName);
        body.put("productCode", productCode);
        ObjectNode barCodes = body.putObject("barCodeInfo").put("barCode", barCode);
        if (rest.remove("barCodeInfo") instanceof ObjectNode others) {
            barCodes.setAll(others);
        }
        ObjectNode supplier = body.putObject("supplierInfo").put("supplierArticleNumber", supplierArticleNumber);
        if (rest.remove("supplierInfo") instanceof ObjectNode others) {
            supplier.setAll(others);
        }
        body.setAll(rest);
        putIfThere(body, "customerPrice", customerPrice);
        putIfThere(body, "stockValuationPrice", stockValuationPrice);
        putIfThere(body, "netWeight", netWeight);
        putIfThere(body, "purchasePrice", purchasePrice);
        if (isActive != null) {
            body.put("isActive", isActive);
        }
        if (!translations.isEmpty()) {
            ArrayNode names = body.putArray("articleNameTranslations");
            translations.forEach(name ->
                    names.addObject().put("languageCode", name.languageCode()).put("articleName", name.articleName()));
        }
        return body;
    }

    private static void putIfThere(ObjectNode body, String member, @Nullable BigDecimal number) {
        if (number != null) {
            body.put(member, number);
        }
    }

    @Override
    public String toString() {
        return "ArticleDocument[" + articleNumber + "]";
    }
}
