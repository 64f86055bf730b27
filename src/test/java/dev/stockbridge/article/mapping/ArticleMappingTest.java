package dev.stockbridge.article.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.body.Json;
import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.outcome.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Each member of an article comes from the place that the mapping names. */
class ArticleMappingTest {

    @Test
    void mapsTheProductOfTheContract() {
        assertThat(article(contract())).isEqualTo("""
                {"articleNumber":"TS-100-BL-M","articleName":"T-shirt - Blue / M","productCode":"101-501",\
                "barCodeInfo":{"barCode":"6430012345678"},"supplierInfo":{"supplierArticleNumber":"SUP-9001"},\
                "customerPrice":24.9,"stockValuationPrice":24.9,"netWeight":0.2,"purchasePrice":9.5,\
                "articleNameTranslations":[{"languageCode":"en","articleName":"T-shirt - Blue / M"}]}""");
    }

    @Test
    void mapsAProductWithoutVariations() {
        var product = contract();
        product.putArray("variations");
        product.putObject("stock_item").put("barcode", " 6430012345685 ");
        assertThat(article(product)).isEqualTo("""
                {"articleNumber":"TS-100","articleName":"T-shirt","productCode":"101",\
                "barCodeInfo":{"barCode":"6430012345685"},"supplierInfo":{"supplierArticleNumber":"SUP-9001"},\
                "customerPrice":24.9,"stockValuationPrice":24.9,"netWeight":0.2,"purchasePrice":9.5,\
                "articleNameTranslations":[{"languageCode":"en","articleName":"T-shirt"}]}""");
    }

    @ParameterizedTest(name = "{0} of a variation: own {1}, product''s {2}, becomes {4}")
    @CsvSource({
        "price, 12.50, 24.9, customerPrice, 12.5",
        "price, null, 24.9, customerPrice, 24.9",
        "price, 0, 24.9, customerPrice, 0",
        "price, null, null, customerPrice, ''",
        "price, 12.50, null, stockValuationPrice, 12.5",
        "price, null, 24.90, stockValuationPrice, 24.9",
        "purchase_price, 3.10, 9.5, purchasePrice, 3.1",
        "purchase_price, null, 9.5, purchasePrice, 9.5",
        "purchase_price, null, null, purchasePrice, ''",
        "weight, 7, 0.2, netWeight, 0.2",
        "weight, 7, null, netWeight, ''",
        "price, '\"12.50\"', 24.9, customerPrice, 12.5",
        "price, '\"\"', 24.9, customerPrice, 24.9",
        "price, 25.5, 24.9, customerPrice, 25.5",
        "price, 100.00, 24.9, customerPrice, 100",
        "price, 1E+2, 24.9, customerPrice, 100",
        "product_code, null, '\"TS-100\"', articleNumber, ''",
        "product_code, '\" ts 1 \"', '\"TS-100\"', articleNumber, ts 1",
        "supplier_code, '\"OTHER\"', '\"SUP\"', /supplierInfo/supplierArticleNumber, SUP",
        "supplier_code, '\"OTHER\"', null, /supplierInfo/supplierArticleNumber, ''",
        "name, '\"\"', '\"Shirt\"', articleName, Shirt",
        "name, '\"Blue\"', null, articleName, Blue",
        "name, null, '\" \"', articleName, ''",
        "stock_item, '{\"barcode\":\"1\"}', '{\"barcode\":\"2\"}', /barCodeInfo/barCode, 1",
        "stock_item, '{\"barcode\":null}', '{\"barcode\":\"2\"}', /barCodeInfo/barCode, ''",
        "stock_item, [], '{\"barcode\":\"2\"}', /barCodeInfo/barCode, ''",
        "stock_item, null, null, /barCodeInfo/barCode, ''",
        "stock_item, absent, [], /barCodeInfo/barCode, ''",
    })
    void inheritsWhatAVariationLeavesToItsProduct(
            String member, String own, String products, String target, String expected) {
        var product = contract();
        put(product, member, products);
        put((ObjectNode) product.path("variations").get(0), member, own);

        var value = Json.MAPPER.readTree(article(product)).at(target.startsWith("/") ? target : "/" + target);

        assertThat(value.isNumber() ? value.decimalValue().toPlainString() : value.asString(""))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "product {0}, variation {1}: {2}")
    @CsvSource({
        "'', '', ''",
        "en=Shirt, '', en=Shirt - Sininen",
        "'', en=Blue, en=Paita - Blue",
        "en=Shirt, en=Blue, en=Shirt - Blue",
        "en=Shirt sv=Tröja, sv=Blå, en=Shirt - Sininen sv=Tröja - Blå",
        "en=, en=, en=Paita - Sininen",
        "en=, en=Blue, en=Paita - Blue",
        "'=Nowhere', '', ''",
        "sv=Tröja en=Shirt, '', en=Shirt - Sininen sv=Tröja - Sininen",
    })
    void joinsTheNamesOfEachLanguage(String products, String variations, String expected) {
        var product = contract().put("name", "Paita");
        translate(product, products);
        var variation = ((ObjectNode) product.path("variations").get(0)).put("name", "Sininen");
        translate(variation, variations);

        assertThat(names(product)).isEqualTo(expected);
    }

    @Test
    void leavesOutALanguageThatIsNone() {
        var product = contract();
        translate(product, "en=Shirt");
        product.withArray("translations")
                .addObject()
                .put("language", "f\u0000i\n")
                .put("name", "Paita");

        assertThat(names(product)).isEqualTo("en=Shirt - Blue / M");
    }

    @Test
    void leavesThePriceOfStockValuationToTheWarehouseWhereItIsTold() {
        var unit =
                new ArticleMapping(false).units(product(contract())).findFirst().orElseThrow();

        assertThat(unit.document().toJson().has("stockValuationPrice")).isFalse();
        assertThat(unit.document().content().customerPrice()).isEqualByComparingTo("24.9");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', missing-code",
        "'   ', missing-code",
        "'A\u0007B', unsafe-code",
        "'A\u0000B', unsafe-code",
        "'A\u200BB', unsafe-code",
        "'A\u2028B', unsafe-code",
        "'A\uD83DB', unsafe-code",
        "A/B, ",
        "'A B', ",
        ".., ",
        "A\uD83D\uDD25, ",
    })
    void saysWhatIsWrongWithACode(String code, String problem) {
        var product = contract().put("product_code", code);
        product.putArray("variations");

        assertThat(new ArticleMapping(true)
                        .units(product(product))
                        .findFirst()
                        .orElseThrow()
                        .problem())
                .isEqualTo(Reason.of(problem).orElse(null));
    }

    private static String names(ObjectNode product) {
        var names = new ArticleMapping(true)
                .units(product(product))
                .findFirst()
                .orElseThrow()
                .document()
                .content()
                .translations();
        return String.join(
                " ",
                names.stream()
                        .map(name -> name.languageCode() + "=" + name.articleName())
                        .toList());
    }

    private static void translate(ObjectNode owner, String names) {
        var list = owner.putArray("translations");
        for (var name : names.split(" ")) {
            var parts = name.split("=", -1);
            if (parts.length == 2) {
                list.addObject().put("language", parts[0]).put("name", parts[1]);
            }
        }
    }

    private static void put(ObjectNode owner, String member, String json) {
        if (json.equals("absent")) {
            owner.remove(member);
        } else {
            owner.set(member, Json.MAPPER.readTree(json));
        }
    }

    private static String article(ObjectNode product) {
        List<SellableUnit> units =
                new ArticleMapping(true).units(product(product)).toList();
        assertThat(units).hasSize(1);
        return units.get(0).document().toJson().toString();
    }

    private static Product product(ObjectNode product) {
        return Json.MAPPER.treeToValue(product, Product.class);
    }

    private static ObjectNode contract() {
        try {
            var json = Files.readString(Path.of("src/test/resources/mycashflow/products.json"));
            return (ObjectNode) Json.MAPPER.readTree(json).path("data").get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
