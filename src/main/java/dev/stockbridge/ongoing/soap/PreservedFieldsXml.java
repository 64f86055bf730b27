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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends back the preserved members for which SOAP has an element, since a member that is left out may lose its value
 * (contract: Ongoing SOAP 6).
 */
final class PreservedFieldsXml {

    private PreservedFieldsXml() {}

    static void fill(ArticleDefinition form, PreservedFields fields) {
        JsonNode preserved = fields.toJson();
        form.setArticleDescription(text(preserved.path("description")));
        form.setArticleUnitCode(text(preserved.path("unitCode")));
        form.setCountryOfOriginCode(text(preserved.path("countryOfOriginCode")));
        form.setStatisticsNumber(text(preserved.path("statisticsNumber")));
        form.setPurchaseCurrencyCode(text(preserved.path("purcaseCurrencyCode")));
        form.setWeight(Nodes.decimal(preserved.path("weight")));
        form.setVolume(Nodes.decimal(preserved.path("volume")));
        form.setLength(Nodes.decimal(preserved.path("length")));
        form.setWidth(Nodes.decimal(preserved.path("width")));
        form.setHeight(Nodes.decimal(preserved.path("height")));
        form.setQuantityPerPallet(Nodes.whole(preserved.path("quantityPerPallet")));
        form.setQuantityPerPackage(Nodes.whole(preserved.path("quantityPerPackage")));
        form.setOrderPoint(Nodes.whole(preserved.path("stockLimit")));
        form.setIsStockArticle(Nodes.flag(preserved.path("isStockArticle")));
        form.setArticleGroup(group(preserved.path("articleGroup")));
        form.setArticleCategory(category(preserved.path("articleCategory")));
        form.setBarCode(text(preserved.path("barCodeInfo").path("barCode")));
        form.setBarCodePackage(text(preserved.path("barCodeInfo").path("barCodePackage")));
        form.setBarCodePallet(text(preserved.path("barCodeInfo").path("barCodePallet")));
        form.setLinkToPicture(text(preserved.path("linkToPicture")));
        // A newer element, which older versions may not know: sent only if true.
        form.setIsObsolete(onlyTrue(preserved.path("storageProperties").path("isObsolete")));
        form.setArticleFreeDecimal1(Nodes.decimal(preserved.path("freeValues").path("freeDecimal1")));
        form.setArticleFreeDecimal2(Nodes.decimal(preserved.path("freeValues").path("freeDecimal2")));
        form.setSubQuantityPerItem(Nodes.decimal(preserved.path("subQuantityPerItem")));
        form.setMinDaysToExpiryDate(Nodes.whole(preserved.path("minDaysToExpiryDateAllowedOnDelivery")));
        form.setAdditionalStatisticsNumber(text(preserved.path("additionalStatisticsNumber")));
        form.setCustomsExportConditions(text(preserved.path("customsExportConditions")));
        JsonNode storage = preserved.path("storageProperties");
        form.setIsSerialNumberArticle(onlyTrue(storage.path("isSerialNumberArticle")));
        form.setIsBatchArticle(onlyTrue(storage.path("isBatchArticle")));
        form.setNetWeight(Nodes.decimal(preserved.path("netWeight")));
        form.setCustomerPrice(Nodes.decimal(preserved.path("customerPrice")));
        form.setPurchasePrice(Nodes.decimal(preserved.path("purchasePrice")));
    }

    private static @Nullable ArticleGroup group(JsonNode preserved) {
        String code = text(preserved.path("code"));
        String name = text(preserved.path("name"));
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

    private static @Nullable TypeClass category(JsonNode preserved) {
        String code = text(preserved.path("code"));
        String name = text(preserved.path("name"));
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
}
