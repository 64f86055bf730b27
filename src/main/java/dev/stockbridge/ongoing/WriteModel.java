package dev.stockbridge.ongoing;

import java.util.HashSet;
import java.util.Set;

/**
 * The members that a PUT of an article accepts (contract: PostArticleModel). They only show which members this version
 * does not know, in case the warehouse rejects these; they do not restrict what is sent.
 */
final class WriteModel {

    private static final Set<String> PATHS = paths("""
            articleNumber articleName productCode unitCode description isStockArticle isActive
            articleGroup(code name) articleCategory(code name) articleColor(code name) articleSize(code name)
            goodsCategory(code) supplierInfo(supplierArticleNumber supplierNumber supplierName)
            alternativeSuppliersInfo(alternativeSuppliers)
            alternativeSuppliersInfo.alternativeSuppliers(supplierArticleNumber supplierNumber supplierName leadTime)
            barCodeInfo(barCode barCodePackage barCodePallet barCodeLayer alternativeBarCodes)
            barCodeInfo.alternativeBarCodes(barCode quantityPerBarCode barCodeType)
            barCodeInfo.alternativeBarCodes.barCodeType(code name)
            quantityPerPackage quantityPerPallet quantityPerLayerOnPallet weight netWeight length width height volume
            purchasePrice stockValuationPrice customerPrice purcaseCurrencyCode
            countryOfOriginCode statisticsNumber additionalStatisticsNumber customsDescription customsExportConditions
            taricNumbersInfo(taricNumbers) taricNumbersInfo.taricNumbers(countryCode taricNumber)
            articleNameTranslations(languageCode articleName)
            stockLimit minimumReorderQuantity subQuantityPerItem linkToPicture
            minDaysToExpiryDateAllowedOnDelivery minDaysToExpiryDateAllowedOnDeliveryDuringInbound
            storageProperties(isObsolete isSerialNumberArticle isBatchArticle isExpiryDateArticle) storageClass(name)
            freeValues(freeDecimal1 freeDecimal2 freeDecimal3 freeDecimal4 freeBoolean1 freeBoolean2 freeBoolean3)
            freeValues(freeBoolean4 freeText1 freeText2 freeText3 freeText4 freeText5 freeText6 freeText7 freeText8)
            freeValues(freeDateTime1) articleInboundHandlingComment articlePickingHandlingComment
            articleReturnHandlingComment articlePackingHandlingComment
            articleClassesInfo(handlingMode classes) articleClassesInfo.classes(code name comment)
            defaultLocation(stockLimit)
            dangerousGoodsMeasures(dangerousGoodsWeight dangerousGoodsNetWeight dangerousGoodsVolume)
            """);

    private WriteModel() {}

    /** Whether a PUT accepts the member at this path; lists have no index in it. */
    static boolean has(String path) {
        return PATHS.contains(path);
    }

    private static Set<String> paths(String words) {
        var paths = new HashSet<String>();
        String object = "";
        for (String word : words.replace("(", "( ").replace(")", " )").strip().split("\\s+")) {
            if (word.equals(")")) {
                object = "";
            } else if (word.endsWith("(")) {
                object = word.substring(0, word.length() - 1) + ".";
                paths.add(word.substring(0, word.length() - 1));
            } else {
                paths.add(object + word);
            }
        }
        return Set.copyOf(paths);
    }
}
