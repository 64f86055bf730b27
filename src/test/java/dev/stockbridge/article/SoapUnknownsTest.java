package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.http.SandboxCall;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.PutSemantics;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.SoapOmitted;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.UnknownElements;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.VatFindMiss;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What nobody knows of the SOAP interface may turn out either way: the articles come out right. */
class SoapUnknownsTest {

    @ParameterizedTest
    @Cases(
            quick = 2,
            value = {
                "KEEP, REPLACE, false, IGNORE",
                "KEEP, MERGE, true, FAULT",
                "CLEAR, REPLACE, true, IGNORE",
                "CLEAR, MERGE, false, FAULT"
            })
    void keepsAndTakesAwayWhatItShould(
            SoapOmitted omitted, PutSemantics semantics, boolean namesMerge, UnknownElements unknown) {
        var store = TestStore.fresh(StoreKind.SOAP);
        store.warehouse()
                .switchTo(switches -> switches.withSoapOmitted(omitted)
                        .withPutSemantics(semantics)
                        .withSoapNamesMerged(namesMerge)
                        .withUnknownElements(unknown));
        store.articles().seedKept("K-1");
        store.products().add(candle("K-1").translated("en", "Candle").translated("sv", "Ljus"));
        store.run();
        Mirror.holds(store);

        store.products().editStock("K-1", item -> item.put("barcode", ""));
        store.products().edit(1, product -> product.putNull("supplier_code"));
        store.products().editTranslation(1, "sv", name -> name.put("name", ""));
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        Mirror.holds(store);
        var article = store.articles().get("K-1");
        assertThat(article.at("/barCodeInfo/barCode").asString("")).isEmpty();
        assertThat(article.get("stockLimit").asInt()).isEqualTo(12);
        assertThat(article.at("/barCodeInfo/barCodePackage").asString()).isEqualTo("16430012345675");
        assertThat(article.at("/articleGroup/code").asString()).isEqualTo("TEX");
        assertThat(article.get("customsDescription").asString()).isEqualTo("T-paita, puuvilla");
        assertThat(store.violations()).isEmpty();
    }

    @Test
    void parksAnArticleWhoseVatRateTheWarehouseDoesNotKnow() {
        var store = TestStore.fresh(StoreKind.SOAP);
        store.articles().vatRates("25.5");
        store.products().add(candle("K-1"));
        store.products().add(candle("K-2").vat("14"));

        store.run();

        assertThat(store.reasons()).isEqualTo(Map.of("2", "rejected-by-warehouse"));
        assertThat(store.attention())
                .singleElement()
                .satisfies(item -> assertThat(item.detail()).isEqualTo("Could not find VAT code with percent 14"));

        store.articles().vatRates("25.5", "14");
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        Mirror.holds(store);
    }

    @Test
    void writesTheRestWhereAMissingVatRateIsPassedOver() {
        var store = TestStore.fresh(StoreKind.SOAP);
        store.warehouse().switchTo(switches -> switches.withVatFindMiss(VatFindMiss.IGNORE));
        store.articles().vatRates();
        store.products().add(candle("K-1"));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(store.articles().get("K-1").has("vatPercent")).isFalse();
        assertThat(store.articles().get("K-1").get("customerPrice").asString()).isEqualTo("9.9");
    }

    @Test
    void makesAMissingVatRateWhereItMay() {
        var store = TestStore.fresh(StoreKind.SOAP_CREATING_VAT_CODES);
        store.articles().vatRates("14");
        store.products().add(candle("K-1"));
        store.products().add(candle("K-2").vat("14"));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        Mirror.holds(store);
        assertThat(store.articles().get("K-1").get("vatCode").asString()).isEqualTo("25.5");
        assertThat(store.articles().get("K-2").get("vatCode").asString()).isEqualTo("VAT14");
        assertThat(store.violations()).isEmpty();
    }

    @Test
    void sendsTheRateAsItIsWrittenAndNothingEmpty() {
        var store = TestStore.fresh(StoreKind.SOAP);
        store.products().add(candle("K-1").with(product -> product.put("name", "Kynttilä\u0007 <iso> & \uD83D\uDD6F")));
        store.products().add(NewProduct.named("Pelkkä").code("K-2").with(product -> product.putNull("vat_rate")));

        store.run();

        var sent = store.warehouse().requests().stream()
                .filter(call -> call.method().equals("POST"))
                .map(SandboxCall::body)
                .toList();
        assertThat(sent.get(0))
                .contains("VatPercent>25.5</")
                .contains("VatCodeOperation>Find</")
                .contains("ArticleName>Kynttilä &lt;iso")
                .contains("ArticleIdentification>ArticleNumber</");
        assertThat(String.join("", sent)).doesNotContain("nil", "/>", "<>", "\u0007");
        assertThat(sent.get(1)).doesNotContain("Vat", "BarCode", "Price");
        assertThat(store.articles().get("K-1").get("articleName").asString())
                .isEqualTo("Kynttilä <iso> & \uD83D\uDD6F");
        assertThat(store.violations()).isEmpty();
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"true", "false"})
    void findsTheArticleWhoseIdTheAnswerDoesNotSay(boolean inMessage) {
        var store = TestStore.fresh(StoreKind.SOAP);
        store.warehouse().switchTo(switches -> switches.withNullIdOn2xx(true).withSoapRefusalsInMessage(inMessage));
        store.products().add(candle("K-1"));
        store.products().add(candle("K-2").vat("3"));

        store.run();

        assertThat(store.reasons()).isEqualTo(Map.of("2", "rejected-by-warehouse"));
        assertThat(store.attention().get(0).detail()).isEqualTo("Could not find VAT code with percent 3");
        store.products().rename(1, "R-1");
        store.run();
        assertThat(store.articles().all()).hasSize(1);
        assertThat(store.articles().find("R-1")).isPresent();
    }

    private static NewProduct candle(String code) {
        return NewProduct.named("Kynttilä")
                .code(code)
                .price("9.90")
                .vat("25.5")
                .supplierCode("S-1")
                .stock("6430012345678", 5);
    }
}
