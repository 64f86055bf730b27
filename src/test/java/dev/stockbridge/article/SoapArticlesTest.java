package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Articles through SOAP, with their VAT rate and price. */
class SoapArticlesTest {

    private final TestStore store = TestStore.fresh(StoreKind.SOAP);

    @Test
    void writesAllElevenFieldsOfAProductAndOfAVariation() {
        store.products()
                .add(NewProduct.named("Kynttilä")
                        .code("K-1")
                        .price("9.90")
                        .purchasePrice("2.50")
                        .weight("0.2")
                        .vat("25.5")
                        .supplierCode("S-1")
                        .translated("en", "Candle")
                        .stock("6430012345678", 5));
        store.products()
                .add(NewProduct.named("Paita")
                        .code("P")
                        .price("24.90")
                        .purchasePrice("11.35")
                        .weight("0.18")
                        .vat("14")
                        .supplierCode("S-2")
                        .translated("sv", "Tröja")
                        .variation("Pieni", "P-S", "19.95", "6430012345685", 1));

        var run = store.run();

        assertThat(run.exitCode()).isEqualTo(ExitCode.COMPLETED);
        var candle = store.articles().get("K-1");
        assertThat(candle.at("/articleName").asString()).isEqualTo("Kynttilä");
        assertThat(candle.at("/productCode").asString()).isEqualTo("1");
        assertThat(candle.at("/barCodeInfo/barCode").asString()).isEqualTo("6430012345678");
        assertThat(candle.at("/supplierInfo/supplierArticleNumber").asString()).isEqualTo("S-1");
        assertThat(candle.at("/netWeight").decimalValue()).isEqualTo(new BigDecimal("0.2"));
        assertThat(candle.at("/price").decimalValue()).isEqualTo(new BigDecimal("9.9"));
        assertThat(candle.at("/customerPrice").decimalValue()).isEqualTo(new BigDecimal("9.9"));
        assertThat(candle.at("/purchasePrice").decimalValue()).isEqualTo(new BigDecimal("2.5"));
        assertThat(candle.at("/vatPercent").decimalValue()).isEqualTo(new BigDecimal("25.5"));
        assertThat(candle.at("/articleNameTranslations/0/languageCode").asString())
                .isEqualTo("en");
        assertThat(candle.at("/articleNameTranslations/0/articleName").asString())
                .isEqualTo("Candle");
        var shirt = store.articles().get("P-S");
        assertThat(shirt.at("/articleName").asString()).isEqualTo("Paita - Pieni");
        assertThat(shirt.at("/productCode").asString()).isEqualTo("2-2001");
        assertThat(shirt.at("/barCodeInfo/barCode").asString()).isEqualTo("6430012345685");
        assertThat(shirt.at("/supplierInfo/supplierArticleNumber").asString()).isEqualTo("S-2");
        assertThat(shirt.at("/netWeight").decimalValue()).isEqualTo(new BigDecimal("0.18"));
        assertThat(shirt.at("/price").decimalValue()).isEqualTo(new BigDecimal("19.95"));
        assertThat(shirt.at("/customerPrice").decimalValue()).isEqualTo(new BigDecimal("19.95"));
        assertThat(shirt.at("/purchasePrice").decimalValue()).isEqualTo(new BigDecimal("11.35"));
        assertThat(shirt.at("/vatPercent").decimalValue()).isEqualTo(new BigDecimal("14"));
        assertThat(shirt.at("/articleNameTranslations/0/articleName").asString())
                .isEqualTo("Tröja - Pieni");
        assertThat(store.warehouseWrites()).isEqualTo(2);
        assertThat(store.warehouse().count("PUT", ".*")).isZero();
        assertThat(store.report(run).notes()).isEmpty();
        assertThat(store.violations()).isEmpty();
        Mirror.holds(store);
    }

    @Test
    void writesChangedVatRateAndRenamesArticleById() {
        store.products()
                .add(NewProduct.named("Kynttilä").code("K-1").price("9.90").vat("25.5"));
        store.products().add(NewProduct.named("Paita").code("P-1").price("9.90").vat("25.5"));
        store.run();
        int article = store.articles().get("K-1").get("articleSystemId").asInt();
        store.warehouse().clearRequests();

        store.products().edit(1, product -> product.put("vat_rate", 14));
        store.run();

        assertThat(store.warehouseWrites()).isEqualTo(1);
        assertThat(store.articles().get("K-1").get("vatPercent").asInt()).isEqualTo(14);
        assertThat(store.articles().get("P-1").get("vatPercent").decimalValue()).isEqualTo(new BigDecimal("25.5"));

        store.warehouse().clearRequests();
        store.products().rename(1, "K-2");
        store.run();

        assertThat(store.warehouse().requests())
                .filteredOn(call -> call.method().equals("POST"))
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .contains("ArticleIdentification>SystemId</", "ArticleSystemId>" + article + "</"));
        assertThat(store.articles().count()).isEqualTo(2);
        Mirror.holds(store);
    }

    @Test
    void switchesArticleOffAndOnThroughRestAndSendsItsVatRateAgain() {
        var store = TestStore.fresh(StoreKind.SOAP_DEACTIVATING);
        store.products()
                .add(NewProduct.named("Kynttilä").code("K-1").price("9.90").vat("25.5"));
        store.products().add(NewProduct.named("Paita").code("P-1").price("9.90").vat("25.5"));
        store.run();
        var product = store.products().get(1);
        store.products().delete(1);
        store.run();
        store.run();
        assertThat(store.articles().get("K-1").get("isActive").asBoolean()).isFalse();

        store.products().add(product);
        store.run();

        assertThat(store.articles().get("K-1").get("isActive").asBoolean()).isTrue();
        assertThat(store.violations()).isEmpty();
        Mirror.holds(store);
    }
}
