package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;

/** A write whose answer is lost may have arrived: the warehouse is brought to what the shop says, whatever that is by then. */
@ParameterizedClass(name = "{0}")
@Cases(
        quick = 1,
        value = {"PLAIN", "SOAP"})
class UnknownOutcomeTest {

    private final StoreKind kind;

    UnknownOutcomeTest(StoreKind kind) {
        this.kind = kind;
    }

    static IntStream writes() {
        return IntStream.range(0, 10);
    }

    @ParameterizedTest(name = "after {0} writes")
    @Cases(quick = 3, from = "writes")
    void isTakenUpByTheRestart(int before) {
        var store = filled(kind, 10);
        losesAnswers(store, before);
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.UNREACHABLE);

        store.warehouse().behave();
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(store.articles().count()).isEqualTo(10);
        Mirror.holds(store);
    }

    @Test
    void isMadeUpForWhenTheShopHasGoneBackMeanwhile() {
        var store = filled(kind, 3);
        store.run();
        price(store, "12.00");
        store.products().editTranslation(2, "en", name -> name.put("name", "Second"));
        losesAnswers(store, 0);
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        store.warehouse().behave();

        price(store, "9.90");
        store.products().edit(2, product -> product.putArray("translations"));
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        Mirror.holds(store);
    }

    @Test
    @Tag("thorough")
    void leavesNoArticleSwitchedOffWhoseUnitIsBack() {
        var store = filled(kind.soap() ? StoreKind.SOAP_DEACTIVATING : StoreKind.DEACTIVATING, 3);
        store.run();
        var product = store.products().get(2);
        store.products().delete(2);
        store.run();
        losesAnswers(store, 0);
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        store.warehouse().behave();
        assertThat(store.articles().get("K-2").get("isActive").asBoolean()).isFalse();

        store.products().add(product);
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(store.articles().get("K-2").get("isActive").asBoolean()).isTrue();
    }

    @Test
    @Tag("thorough")
    void givesAnArticleBackThatAnotherUnitHadTakenOver() {
        var store = filled(kind, 3);
        store.run();
        var product = store.products().get(2);
        store.products().delete(2);
        store.products().add(NewProduct.named("Uusi").code("K-2").price("5").with(node -> node.put("id", 77)));
        losesAnswers(store, 0);
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        store.warehouse().behave();

        store.products().delete(77);
        store.products().add(product);
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        Mirror.holds(store);
    }

    private static void losesAnswers(TestStore store, int before) {
        store.warehouse()
                .misbehave(Faults.resetsAfterEffect(1)
                        .onlyFor(SandboxRequest::writes)
                        .after(before));
    }

    private static void price(TestStore store, String price) {
        store.products().edit(2, product -> product.put("price", new BigDecimal(price)));
    }

    private static TestStore filled(StoreKind kind, int products) {
        var store = TestStore.fresh(5, kind);
        for (int i = 1; i <= products; i++) {
            store.products().add(NewProduct.named("Tuote " + i).code("K-" + i).price("9.90"));
        }
        return store;
    }
}
