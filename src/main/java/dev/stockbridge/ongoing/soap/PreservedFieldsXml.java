package dev.stockbridge.ongoing.soap;

import dev.stockbridge.ongoing.Nodes;
import dev.stockbridge.ongoing.PreservedFields;
import dev.stockbridge.ongoing.wsi.ArticleDefinition;
import dev.stockbridge.ongoing.wsi.ArticleGroup;
import dev.stockbridge.ongoing.wsi.ArticleGroupIdentification;
import dev.stockbridge.ongoing.wsi.ArticleGroupOperation;
import dev.stockbridge.ongoing.wsi.TypeClass;
import dev.stockbridge.ongoing.wsi.TypeIdentification;
import dev.stockbridge.ongoing.wsi.TypeOperation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends back what the warehouse keeps for itself, as far as the SOAP interface has a place for it: nobody knows whether
 * a member that is left out keeps its value (contract: Ongoing SOAP 6).
 */
final class PreservedFieldsXml {

    private PreservedFieldsXml() {}

    static void fill(ArticleDefinition form, PreservedFields fields) {
        JsonNode kept = fields.toJson();
        form.setArticleDescription(text(kept.path("description")));
        form.setArticleUnitCode(text(kept.path("unitCode")));
        form.setCountryOfOriginCode(text(kept.path("countryOfOriginCode")));
        form.setStatisticsNumber(text(kept.path("statisticsNumber")));
        form.setPurchaseCurrencyCode(text(kept.path("purcaseCurrencyCode")));
        form.setWeight(number(kept.path("weight")));
        form.setVolume(number(kept.path("volume")));
        form.setLength(number(kept.path("length")));
        form.setWidth(number(kept.path("width")));
        form.setHeight(number(kept.path("height")));
        form.setQuantityPerPallet(Nodes.whole(kept.path("quantityPerPallet")));
        form.setQuantityPerPackage(Nodes.whole(kept.path("quantityPerPackage")));
        form.setOrderPoint(Nodes.whole(kept.path("stockLimit")));
        form.setIsStockArticle(Nodes.flag(kept.path("isStockArticle")));
        form.setArticleGroup(group(kept.path("articleGroup")));
        form.setArticleCategory(category(kept.path("articleCategory")));
        form.setBarCode(text(kept.path("barCodeInfo").path("barCode")));
        form.setBarCodePackage(text(kept.path("barCodeInfo").path("barCodePackage")));
        form.setBarCodePallet(text(kept.path("barCodeInfo").path("barCodePallet")));
        form.setLinkToPicture(text(kept.path("linkToPicture")));
        // Newer than the rest, so named only where it says something.
        form.setIsObsolete(onlyTrue(kept.path("storageProperties").path("isObsolete")));
        form.setArticleFreeDecimal1(number(kept.path("freeValues").path("freeDecimal1")));
        form.setArticleFreeDecimal2(number(kept.path("freeValues").path("freeDecimal2")));
        form.setSubQuantityPerItem(number(kept.path("subQuantityPerItem")));
        form.setMinDaysToExpiryDate(Nodes.whole(kept.path("minDaysToExpiryDateAllowedOnDelivery")));
        form.setAdditionalStatisticsNumber(text(kept.path("additionalStatisticsNumber")));
        form.setCustomsExportConditions(text(kept.path("customsExportConditions")));
        JsonNode storage = kept.path("storageProperties");
        form.setIsSerialNumberArticle(onlyTrue(storage.path("isSerialNumberArticle")));
        form.setIsBatchArticle(onlyTrue(storage.path("isBatchArticle")));
        form.setNetWeight(number(kept.path("netWeight")));
        form.setCustomerPrice(number(kept.path("customerPrice")));
        form.setPurchasePrice(number(kept.path("purchasePrice")));
    }

    private static @Nullable ArticleGroup group(JsonNode kept) {
        String code = text(kept.path("code"));
        String name = text(kept.path("name"));
        if (code == null && name == null) {
            return null;
        }
        ArticleGroup group = new ArticleGroup();
        group.setArticleGroupOperation(ArticleGroupOperation.FIND);
        group.setArticleGroupIdentification(
                code == null
                        ? ArticleGroupIdentification.ARTICLE_GROUP_NAME
                        : ArticleGroupIdentification.ARTICLE_GROUP_CODE);
        group.setArticleGroupCode(code);
        group.setArticleGroupName(name);
        return group;
    }

    private static @Nullable TypeClass category(JsonNode kept) {
        String code = text(kept.path("code"));
        String name = text(kept.path("name"));
        if (code == null && name == null) {
            return null;
        }
        TypeClass category = new TypeClass();
        category.setTypeOperation(TypeOperation.FIND);
        category.setTypeIdentification(code == null ? TypeIdentification.NAME : TypeIdentification.CODE);
        category.setCode(code);
        category.setName(name);
        return category;
    }

    private static @Nullable Boolean onlyTrue(JsonNode flag) {
        return Boolean.TRUE.equals(Nodes.flag(flag)) ? Boolean.TRUE : null;
    }

    private static @Nullable String text(JsonNode member) {
        return XmlText.of(Nodes.text(member));
    }

    private static @Nullable BigDecimal number(JsonNode member) {
        return Nodes.decimal(member);
    }
}
