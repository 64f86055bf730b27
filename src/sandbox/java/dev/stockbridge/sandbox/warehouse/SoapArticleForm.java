package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.soap.SoapXml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An ArticleDefinition as PostArticleModel would have it, with the members that REST does not know. */
final class SoapArticleForm {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("ArticleNumber", "/articleNumber"),
            Map.entry("ArticleName", "/articleName"),
            Map.entry("ProductCode", "/productCode"),
            Map.entry("BarCode", "/barCodeInfo/barCode"),
            Map.entry("BarCodePackage", "/barCodeInfo/barCodePackage"),
            Map.entry("BarCodePallet", "/barCodeInfo/barCodePallet"),
            Map.entry("SupplierArticleNumber", "/supplierInfo/supplierArticleNumber"),
            Map.entry("ArticleDescription", "/description"),
            Map.entry("ArticleUnitCode", "/unitCode"),
            Map.entry("CountryOfOriginCode", "/countryOfOriginCode"),
            Map.entry("StatisticsNumber", "/statisticsNumber"),
            Map.entry("PurchaseCurrencyCode", "/purcaseCurrencyCode"),
            Map.entry("AdditionalStatisticsNumber", "/additionalStatisticsNumber"),
            Map.entry("CustomsExportConditions", "/customsExportConditions"),
            Map.entry("LinkToPicture", "/linkToPicture"));

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("Weight", "/weight"),
            Map.entry("NetWeight", "/netWeight"),
            Map.entry("Volume", "/volume"),
            Map.entry("Length", "/length"),
            Map.entry("Width", "/width"),
            Map.entry("Height", "/height"),
            Map.entry("QuantityPerPallet", "/quantityPerPallet"),
            Map.entry("QuantityPerPackage", "/quantityPerPackage"),
            Map.entry("OrderPoint", "/stockLimit"),
            Map.entry("MinDaysToExpiryDate", "/minDaysToExpiryDateAllowedOnDelivery"),
            Map.entry("Price", "/price"),
            Map.entry("CustomerPrice", "/customerPrice"),
            Map.entry("PurchasePrice", "/purchasePrice"),
            Map.entry("ArticleFreeDecimal1", "/freeValues/freeDecimal1"),
            Map.entry("ArticleFreeDecimal2", "/freeValues/freeDecimal2"),
            Map.entry("SubQuantityPerItem", "/subQuantityPerItem"));

    private static final Map<String, String> FLAGS = Map.of(
            "IsStockArticle", "/isStockArticle",
            "IsObsolete", "/storageProperties/isObsolete",
            "IsSerialNumberArticle", "/storageProperties/isSerialNumberArticle",
            "IsBatchArticle", "/storageProperties/isBatchArticle");

    private static final List<String> OBJECTS =
            List.of("/articleGroup", "/articleCategory", "/vatCode", "/vatPercent", "/articleNameTranslations");

    private SoapArticleForm() {}

    static ObjectNode body(Element art) {
        ObjectNode body = SandboxJson.object();
        for (Element member : SoapXml.children(art)) {
            String name = member.getLocalName();
            if (TEXTS.containsKey(name)) {
                holder(body, TEXTS.get(name)).put(last(TEXTS.get(name)), member.getTextContent());
            } else if (NUMBERS.containsKey(name)) {
                holder(body, NUMBERS.get(name)).put(last(NUMBERS.get(name)), new BigDecimal(member.getTextContent()));
            } else if (FLAGS.containsKey(name)) {
                holder(body, FLAGS.get(name)).put(last(FLAGS.get(name)), Boolean.parseBoolean(member.getTextContent()));
            }
        }
        SoapXml.child(art, "ArticleGroup")
                .ifPresent(group -> codeName(body, "articleGroup", group, "ArticleGroupCode", "ArticleGroupName"));
        SoapXml.child(art, "ArticleCategory")
                .ifPresent(category -> codeName(body, "articleCategory", category, "Code", "Name"));
        SoapXml.child(art, "ArticleNames").ifPresent(names -> names(body, names));
        return body;
    }

    /** The stored article with the body in it; what the body leaves out stays, or goes, as the switch says. */
    static ObjectNode updated(ObjectNode stored, ObjectNode body, WarehouseSwitches switches) {
        ObjectNode article = stored.deepCopy();
        JsonNode names = article.path("articleNameTranslations").deepCopy();
        if (switches.soapOmitted == WarehouseSwitches.SoapOmitted.CLEAR) {
            for (String pointer : members()) {
                if (article.at(parent(pointer)) instanceof ObjectNode holder) {
                    holder.remove(last(pointer));
                }
            }
            article.put("articleNumber", stored.get("articleNumber").stringValue());
        }
        WarehouseArticleForm.merge(article, body);
        if (switches.soapNamesMerge && body.has("articleNameTranslations") && names instanceof ArrayNode old) {
            ArrayNode all = article.putArray("articleNameTranslations");
            body.get("articleNameTranslations").forEach(all::add);
            for (JsonNode name : old) {
                String language = name.get("languageCode").stringValue();
                if (all.valueStream()
                        .noneMatch(one -> one.get("languageCode").stringValue().equals(language))) {
                    all.add(name);
                }
            }
        }
        return article;
    }

    private static List<String> members() {
        List<String> members = new ArrayList<>(OBJECTS);
        members.addAll(TEXTS.values());
        members.addAll(NUMBERS.values());
        members.addAll(FLAGS.values());
        return members;
    }

    private static void codeName(ObjectNode body, String member, Element from, String code, String name) {
        body.putObject(member).put("code", SoapXml.text(from, code)).put("name", SoapXml.text(from, name));
    }

    private static void names(ObjectNode body, Element names) {
        ArrayNode list = body.putArray("articleNameTranslations");
        for (Element name : SoapXml.children(names, "ArticleName")) {
            list.addObject()
                    .put(
                            "languageCode",
                            SoapXml.child(name, "Language")
                                    .map(language -> SoapXml.text(language, "LanguageCode"))
                                    .orElse(""))
                    .put("articleName", SoapXml.text(name, "ArticleName"));
        }
    }

    private static ObjectNode holder(ObjectNode body, String pointer) {
        String parent = parent(pointer);
        return parent.isEmpty() ? body : body.withObject(parent);
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
