package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.PutSemantics;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.SoapOmitted;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;

/** A store that changes between REST and SOAP writes every article again, exactly once. */
class SwitchedWayTest {

    private final TestStore store = TestStore.fresh(StoreKind.SWITCHED);

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"REPLACE, KEEP", "REPLACE, CLEAR", "MERGE, KEEP", "MERGE, CLEAR"})
    void writesEveryArticleOnceAfterEachChangeOfInterface(PutSemantics semantics, SoapOmitted omitted) {
        store.warehouse()
                .switchTo(switches -> switches.withPutSemantics(semantics).withSoapOmitted(omitted));
        store.articles().seedKept("K-1");
        for (int i = 1; i <= 12; i++) {
            store.products()
                    .add(NewProduct.named("Tuote " + i)
                            .code("K-" + i)
                            .price("9.90")
                            .vat("25.5")
                            .translated("en", "Thing " + i)
                            .stock("643000000000" + i, 1));
        }
        store.run();
        var ids = ids();
        Mirror.holds(store);

        store.writeThroughSoap(true);
        movesEverythingOnce(ids, "POST");
        assertThat(store.articles().get("K-7").get("vatPercent").asString()).isEqualTo("25.5");
        store.products().rename(3, "R-3");
        store.run();
        Mirror.holds(store);
        ids.put("R-3", ids.remove("K-3"));

        store.writeThroughSoap(false);
        movesEverythingOnce(ids, "PUT");
        store.writeThroughSoap(true);
        movesEverythingOnce(ids, "POST");
        assertThat(store.articles().get("K-1").get("stockLimit").asInt()).isEqualTo(12);
        assertThat(store.violations()).isEmpty();
    }

    private void movesEverythingOnce(Map<String, Integer> ids, String method) {
        store.warehouse().clearRequests();
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.warehouseWrites()).isEqualTo(12);
        assertThat(store.warehouse().count(method, ".*")).isEqualTo(12);
        assertThat(ids()).isEqualTo(ids);
        Mirror.holds(store);
        store.run();
        assertThat(store.warehouseWrites()).isEqualTo(12);
        store.warehouse().clearRequests();
    }

    private Map<String, Integer> ids() {
        var ids = new TreeMap<String, Integer>();
        store.articles()
                .all()
                .forEach(article -> ids.put(
                        article.get("articleNumber").asString(),
                        article.get("articleSystemId").asInt()));
        return ids;
    }
}
