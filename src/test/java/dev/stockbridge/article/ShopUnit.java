package dev.stockbridge.article;

import dev.stockbridge.harness.TestStore;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sellable unit as it stands in the shop, and the article that must become of it.
 *
 * @param named whether its product has a name
 * @param expected the article's members, by JSON pointer; {@code names} are the alternative names by language
 */
record ShopUnit(String reference, String code, boolean named, Map<String, Object> expected) {

    static List<ShopUnit> all(TestStore store) {
        var units = new ArrayList<ShopUnit>();
        for (long id : store.products().ids()) {
            var product = store.products().get(id);
            if (product.path("variations").isEmpty()) {
                units.add(of(store, product, null));
            }
            product.path("variations").forEach(variation -> units.add(of(store, product, variation)));
        }
        return units;
    }

    static String key(String code) {
        return stripped(Normalizer.normalize(code.replaceAll("\\p{Cf}", ""), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT));
    }

    private static String stripped(String text) {
        return text.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
    }

    String key() {
        return key(code);
    }

    private static ShopUnit of(TestStore store, ObjectNode product, JsonNode variation) {
        var own = variation == null ? product : variation;
        var id = product.get("id").asString();
        var reference = variation == null ? id : id + "-" + variation.get("id").asString();
        var expected = new TreeMap<String, Object>();
        boolean named = !text(product, "name").isEmpty();
        var code = text(own, "product_code");
        expected.put("/articleNumber", code);
        expected.put("/productCode", reference);
        expected.put("/articleName", joined(text(product, "name"), variation == null ? "" : text(variation, "name")));
        if (own.path("stock_item").isObject()) {
            expected.put("/barCodeInfo/barCode", text(own.path("stock_item"), "barcode"));
        }
        expected.put("/supplierInfo/supplierArticleNumber", text(product, "supplier_code"));
        number(expected, "/netWeight", product.path("weight"));
        number(expected, "/customerPrice", firstOf(own.path("price"), product.path("price")));
        number(
                expected,
                store.soap() ? "/price" : "/stockValuationPrice",
                firstOf(own.path("price"), product.path("price")));
        number(expected, "/purchasePrice", firstOf(own.path("purchase_price"), product.path("purchase_price")));
        if (store.soap()) {
            number(expected, "/vatPercent", product.path("vat_rate"));
        }
        expected.put("names", names(product, variation));
        return new ShopUnit(reference, code, named, expected);
    }

    private static Map<String, String> names(JsonNode product, JsonNode variation) {
        var products = translations(product);
        var variations = variation == null ? Map.<String, String>of() : translations(variation);
        var languages = new TreeSet<>(products.keySet());
        languages.addAll(variations.keySet());
        var names = new TreeMap<String, String>();
        for (var language : languages) {
            var first = products.getOrDefault(language, "");
            var second = variations.getOrDefault(language, "");
            var name = variation == null
                    ? first
                    : joined(
                            first.isEmpty() ? text(product, "name") : first,
                            second.isEmpty() ? text(variation, "name") : second);
            if (!name.isEmpty()) {
                names.put(language, name);
            }
        }
        return names;
    }

    private static Map<String, String> translations(JsonNode owner) {
        var names = new TreeMap<String, String>();
        owner.path("translations").forEach(one -> names.put(text(one, "language"), text(one, "name")));
        return names;
    }

    private static JsonNode firstOf(JsonNode own, JsonNode products) {
        return own.isNumber() ? own : products;
    }

    /** A number that is gone from the shop cannot be taken back from the warehouse, so nothing is expected of it. */
    private static void number(Map<String, Object> expected, String member, JsonNode value) {
        if (value.isNumber()) {
            expected.put(member, Mirror.plain(new BigDecimal(value.asString())));
        }
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " - " + other;
    }

    private static String text(JsonNode owner, String member) {
        return stripped(owner.path(member).asString(""));
    }
}
