package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;

/** A code that changed renames the article it had, and codes that are handed on never mix articles up. */
@ParameterizedClass(name = "{0}")
@Cases(
        quick = 1,
        value = {"PLAIN", "SOAP"})
class RenamingTest {

    private final StoreKind kind;

    RenamingTest(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void writesTheArticleByItsId() {
        var store = TestStore.fresh(kind);
        long id = add(store, "A");
        store.run();
        int article = id(store, "A");
        store.warehouse().clearRequests();
        store.products().rename(id, "B");

        var run = store.run();

        assertThat(id(store, "B")).isEqualTo(article);
        assertThat(store.articles().count()).isEqualTo(1);
        if (kind == StoreKind.PLAIN) {
            assertThat(store.warehouse().count("PUT", ".*/articles/" + article)).isEqualTo(1);
        }
        assertThat(store.warehouseWrites()).isEqualTo(1);
        assertThat(store.items(run))
                .singleElement()
                .satisfies(item -> assertThat(item.detail()).isEqualTo("renamed from A"));
        Mirror.holds(store);
    }

    @ParameterizedTest(name = "chunks of {0}")
    @Cases(
            quick = 1,
            value = {"1", "2", "50"})
    void handsOnAChainOfCodesInOneRun(int chunkSize) {
        var store = TestStore.fresh(chunkSize, kind);
        long first = add(store, "A");
        long second = add(store, "B");
        long third = add(store, "C");
        store.run();
        int[] articles = {id(store, "A"), id(store, "B"), id(store, "C")};
        store.products().rename(first, "B");
        store.products().rename(second, "C");
        store.products().rename(third, "D");
        add(store, "A");

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(new int[] {id(store, "B"), id(store, "C"), id(store, "D")}).isEqualTo(articles);
        assertThat(store.articles().count()).isEqualTo(4);
        Mirror.holds(store);
        store.warehouse().clearRequests();
        store.run();
        assertThat(store.warehouseWrites()).isZero();
    }

    @Test
    void parksASwapAndWhoeverWaitsForIt() {
        var store = TestStore.fresh(kind);
        long first = add(store, "A");
        long second = add(store, "B");
        store.run();
        store.products().rename(first, "B");
        store.products().rename(second, "A");
        store.warehouse().clearRequests();

        store.run();

        assertThat(store.reasons()).isEqualTo(Map.of("1", "duplicate-code", "2", "duplicate-code"));
        assertThat(store.warehouseWrites()).isZero();
        store.products().rename(first, "C");
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        Mirror.holds(store);
    }

    @Test
    void takesOverTheArticleOfADeletedProduct() {
        var store = TestStore.fresh(kind);
        long first = add(store, "A");
        store.run();
        int article = id(store, "A");
        store.products().delete(first);
        store.products().add(NewProduct.named("Uusi").code("A").price("5").with(node -> node.put("id", 77)));

        var run = store.run();

        assertThat(id(store, "A")).isEqualTo(article);
        assertThat(store.items(run))
                .singleElement()
                .satisfies(item -> assertThat(item.detail()).isEqualTo("taken over from a unit that has gone"));
        Mirror.holds(store);
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.items(store.run())).isEmpty();
    }

    @Test
    @Tag("thorough")
    void letsAVariationTakeTheCodeOfItsProduct() {
        var store = TestStore.fresh(kind);
        long id = add(store, "A");
        store.run();
        int article = id(store, "A");
        store.products().addVariation(id, "S", "A", null, 3);
        store.products().addVariation(id, "M", "A-M", null, 3);

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(id(store, "A")).isEqualTo(article);
        assertThat(store.articles().get("A").get("productCode").asString()).isEqualTo("1-1001");
        assertThat(store.articles().count()).isEqualTo(2);
        Mirror.holds(store);
    }

    @Test
    void parksARenamingOntoANumberOfAForeignArticle() {
        var store = TestStore.fresh(kind);
        long id = add(store, "A");
        store.run();
        store.articles().seedKept("B");
        store.products().rename(id, "B");
        store.warehouse().clearRequests();

        store.run();

        assertThat(store.reasons()).isEqualTo(Map.of("1", "duplicate-code"));
        assertThat(store.attention())
                .singleElement()
                .satisfies(item -> assertThat(item.detail()).contains("cannot be renamed"));
        assertThat(store.warehouseWrites()).isZero();
        store.articles().delete("B");
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.attention()).isEmpty();
        Mirror.holds(store);
    }

    private static long add(TestStore store, String code) {
        return store.products()
                .add(NewProduct.named("Tuote " + code).code(code).price("9.90").stock(null, 1));
    }

    private static int id(TestStore store, String number) {
        return store.articles().get(number).get("articleSystemId").asInt();
    }
}
