package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.RawFaults;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.PutSemantics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;

/** Articles of the warehouse that hold what cannot be read are not written over, and hold up no others. */
@ParameterizedClass(name = "{0}")
@Cases(
        quick = 1,
        value = {"PLAIN", "SOAP"})
class HostileWarehouseArticlesTest {

    private static final String MARK = "987654321";

    private final TestStore store;

    HostileWarehouseArticlesTest(StoreKind kind) {
        this.store = TestStore.fresh(kind);
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void keepsATextThatCouldNotBeRead(PutSemantics semantics) {
        store.warehouse().switchTo(switches -> switches.withPutSemantics(semantics));
        List<Long> ids = List.of(add("A-1"), add("A-2"), add("A-3"));
        store.run();
        store.articles().edit("A-2", article -> article.put("description", MARK));
        ids.forEach(id -> store.products().edit(id, product -> product.put("price", 12)));
        store.warehouse().misbehave(RawFaults.writes(MARK, "K\u00E4si"));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.reasons()).containsExactly(Map.entry("2", "unreadable"));
        assertThat(store.articles().get("A-2").get("description").asString()).isEqualTo(MARK);
        assertThat(store.articles().get("A-3").get("customerPrice").asInt()).isEqualTo(12);
        store.warehouse().behave();
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.articles().get("A-2").get("customerPrice").asInt()).isEqualTo(12);
        assertThat(store.articles().get("A-2").get("description").asString()).isEqualTo(MARK);
    }

    private long add(String code) {
        return store.products().add(NewProduct.named("Kynttilä").code(code).price("9.90"));
    }
}
