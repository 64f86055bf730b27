package dev.stockbridge.sandbox;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An article as GetArticleModel shows it: readable members only, absent ones as null, decimals with a decimal point. */
final class ArticleView {

    private static final List<String> PLAIN = List.of(
            "articleNumber",
            "articleName",
            "productCode",
            "unitCode",
            "description",
            "isStockArticle",
            "isActive",
            "quantityPerPackage",
            "quantityPerPallet",
            "purcaseCurrencyCode",
            "countryOfOriginCode",
            "statisticsNumber",
            "articleGroup",
            "articleCategory",
            "articleDataLastUpdated",
            "articleKind",
            "stockLimit",
            "classes",
            "customsDescription",
            "taricNumbersInfo",
            "linkToPicture",
            "defaultLocation");
    private static final List<String> DECIMAL = List.of(
            "weight",
            "length",
            "width",
            "height",
            "volume",
            "purchasePrice",
            "stockValuationPrice",
            "customerPrice",
            "minimumReorderQuantity",
            "netWeight",
            "subQuantityPerItem",
            "defaultLocationMaxNumberOfItems",
            "defaultLocationStockLimit");

    private ArticleView() {}

    static ObjectNode of(GoodsOwner owner, ObjectNode stored, ObjectNode inventoryInfo) {
        ObjectNode view = Json.object();
        view.putObject("goodsOwner").put("id", owner.id).put("name", owner.name);
        view.set("articleSystemId", stored.get("articleSystemId"));
        PLAIN.forEach(member -> copy(view, stored, member));
        for (String member : DECIMAL) {
            JsonNode value = stored.get(member);
            view.put(member, Json.absent(value) ? null : decimal(value.decimalValue()));
        }
        if (view.get("unitCode").isString()) {
            // The server has its own casing of unit codes.
            view.put("unitCode", view.get("unitCode").stringValue().toLowerCase());
        }
        supplier(view, stored);
        barCodes(view, stored);
        freeValues(view, stored);
        JsonNode storage = stored.path("storageProperties");
        view.set(
                "storageProperties",
                storage.isObject()
                        ? Json.object(node -> node.put(
                                "isObsolete", storage.path("isObsolete").asBoolean(false)))
                        : null);
        view.set("inventoryInfo", inventoryInfo);
        return view;
    }

    static BigDecimal decimal(BigDecimal value) {
        return value.scale() < 1 ? value.setScale(1) : value;
    }

    private static void supplier(ObjectNode view, ObjectNode stored) {
        if (!(stored.get("supplierInfo") instanceof ObjectNode given)) {
            view.putNull("supplierInfo");
            return;
        }
        ObjectNode shown = view.putObject("supplierInfo");
        for (String member : List.of("supplierArticleNumber", "supplierNumber", "supplierName")) {
            copy(shown, given, member);
        }
        shown.putNull("alternativeSuppliers");
    }

    private static void barCodes(ObjectNode view, ObjectNode stored) {
        if (!(stored.get("barCodeInfo") instanceof ObjectNode given)) {
            view.putNull("barCodeInfo");
            return;
        }
        ObjectNode shown = view.putObject("barCodeInfo");
        for (String member : List.of("barCode", "barCodePackage", "barCodePallet")) {
            copy(shown, given, member);
        }
        if (!(given.get("alternativeBarCodes") instanceof ArrayNode alternatives) || alternatives.isEmpty()) {
            shown.putNull("alternativeBarCodes");
            return;
        }
        ArrayNode list = shown.putArray("alternativeBarCodes");
        for (JsonNode alternative : alternatives) {
            ObjectNode entry = list.addObject();
            copy(entry, (ObjectNode) alternative, "barCode");
            JsonNode quantity = alternative.get("quantityPerBarCode");
            entry.put("quantityPerBarCode", Json.absent(quantity) ? null : decimal(quantity.decimalValue()));
            copy(entry, (ObjectNode) alternative, "barCodeType");
        }
    }

    private static void freeValues(ObjectNode view, ObjectNode stored) {
        if (!(stored.get("freeValues") instanceof ObjectNode given)) {
            view.putNull("freeValues");
            return;
        }
        ObjectNode shown = view.putObject("freeValues");
        for (int i = 1; i <= 3; i++) {
            JsonNode number = given.get("freeDecimal" + i);
            shown.put("freeDecimal" + i, Json.absent(number) ? null : decimal(number.decimalValue()));
            shown.put("freeBoolean" + i, given.path("freeBoolean" + i).asBoolean(false));
        }
    }

    private static void copy(ObjectNode to, ObjectNode from, String member) {
        JsonNode value = from.get(member);
        to.set(member, value == null ? null : value.deepCopy());
    }
}
