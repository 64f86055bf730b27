package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.SandboxJson;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An article as GetArticleModel shows it: readable members only, absent ones as null, decimals with a decimal point. */
final class WarehouseArticleView {

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
            "customsDescription",
            "customsExportConditions",
            "additionalStatisticsNumber",
            "taricNumbersInfo",
            "linkToPicture",
            "articleColor",
            "articleSize",
            "minDaysToExpiryDateAllowedOnDelivery",
            "articleNameTranslations");
    private static final List<String> WHERE_THERE = List.of("storageClass", "dangerousGoodsMeasures");
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
            "defaultLocationMaxNumberOfItems");

    private static final List<String> STORAGE =
            List.of("isObsolete", "isSerialNumberArticle", "isBatchArticle", "isExpiryDateArticle");
    private static final List<String> COMMENTS =
            List.of("articleInboundHandlingComment", "articlePickingHandlingComment", "articleReturnHandlingComment");

    private WarehouseArticleView() {}

    static ObjectNode of(GoodsOwner owner, ObjectNode stored, ObjectNode inventoryInfo, WarehouseSwitches switches) {
        ObjectNode view = SandboxJson.object();
        view.putObject("goodsOwner").put("id", owner.id).put("name", owner.name);
        view.set("articleSystemId", stored.get("articleSystemId"));
        PLAIN.forEach(member -> copy(view, stored, member));
        for (String member : DECIMAL) {
            JsonNode value = stored.get(member);
            view.put(member, SandboxJson.absent(value) ? null : decimal(value.decimalValue()));
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
                        ? SandboxJson.object(node -> STORAGE.forEach(
                                flag -> node.put(flag, storage.path(flag).asBoolean(false))))
                        : null);
        JsonNode limit = stored.path("defaultLocation").path("stockLimit");
        view.put("defaultLocationStockLimit", limit.isNumber() ? decimal(limit.decimalValue()) : null);
        view.putNull("defaultLocation");
        JsonNode category = stored.path("goodsCategory").path("code");
        view.set(
                "goodsCategory",
                category.isString()
                        ? SandboxJson.object(node ->
                                node.put("code", category.asString()).put("name", "Category " + category.asString()))
                        : null);
        ObjectNode comments = view.putObject("articleHandlingComments");
        COMMENTS.forEach(comment -> copy(comments, stored, comment));
        classes(view, stored);
        view.put("created", "2026-01-02T03:04:05Z");
        WHERE_THERE.stream().filter(stored::has).forEach(member -> copy(view, stored, member));
        switches.newerMembers.forEach(path -> newer(view, path, stored.at("/" + path)));
        switches.newerReadOnlyMembers.forEach((path, value) ->
                newer(view, path, SandboxJson.array().add(value).get(0)));
        view.set("inventoryInfo", inventoryInfo);
        return view;
    }

    private static void newer(ObjectNode view, String path, JsonNode value) {
        int slash = path.indexOf('/');
        if (!value.isMissingNode() && slash < 0) {
            view.set(path, value.deepCopy());
        } else if (!value.isMissingNode() && view.get(path.substring(0, slash)) instanceof ObjectNode inner) {
            inner.set(path.substring(slash + 1), value.deepCopy());
        }
    }

    private static void classes(ObjectNode view, ObjectNode stored) {
        JsonNode given = stored.path("articleClassesInfo").path("classes");
        if (!given.isArray()) {
            view.putNull("classes");
            return;
        }
        ArrayNode classes = view.putArray("classes");
        for (JsonNode one : given) {
            ObjectNode shown = classes.addObject().put("id", classes.size() + 1);
            copy(shown, (ObjectNode) one, "code");
            copy(shown, (ObjectNode) one, "name");
        }
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
        JsonNode alternatives = stored.path("alternativeSuppliersInfo").path("alternativeSuppliers");
        shown.set("alternativeSuppliers", alternatives.isArray() ? alternatives.deepCopy() : null);
    }

    private static void barCodes(ObjectNode view, ObjectNode stored) {
        if (!(stored.get("barCodeInfo") instanceof ObjectNode given)) {
            view.putNull("barCodeInfo");
            return;
        }
        ObjectNode shown = view.putObject("barCodeInfo");
        for (String member : List.of("barCode", "barCodePackage", "barCodePallet", "barCodeLayer")) {
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
            entry.put("quantityPerBarCode", SandboxJson.absent(quantity) ? null : decimal(quantity.decimalValue()));
            copy(entry, (ObjectNode) alternative, "barCodeType");
        }
    }

    private static void freeValues(ObjectNode view, ObjectNode stored) {
        if (!(stored.get("freeValues") instanceof ObjectNode given)) {
            view.putNull("freeValues");
            return;
        }
        ObjectNode shown = view.putObject("freeValues");
        for (int i = 1; i <= 8; i++) {
            copy(shown, given, "freeText" + i);
        }
        for (int i = 1; i <= 4; i++) {
            JsonNode number = given.get("freeDecimal" + i);
            shown.put("freeDecimal" + i, SandboxJson.absent(number) ? null : decimal(number.decimalValue()));
            shown.put("freeBoolean" + i, given.path("freeBoolean" + i).asBoolean(false));
        }
    }

    private static void copy(ObjectNode to, ObjectNode from, String member) {
        JsonNode value = from.get(member);
        to.set(member, value == null ? null : value.deepCopy());
    }
}
