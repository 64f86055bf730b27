package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.data.NewProduct;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** A code belongs to one unit. What has none, a bad one or another's is named to a person, and nothing of it is written. */
class CodesTest {

    private final TestStore store = TestStore.fresh();

    @Test
    @Tag("thorough")
    void parksTheOddOnesOfACatalogueAndNothingElse() {
        var catalogue = SandboxCatalogue.nordic(5, 1300);
        store.shop().checkAnswers(false);
        store.warehouse().checkAnswers(false);
        catalogue.fill(store.shop());
        for (long id : store.products().ids()) {
            if (id < catalogue.oddId(catalogue.oddNames().get(0))) {
                store.products().delete(id);
            }
        }

        var run = store.run();

        var expected = new TreeMap<String, String>();
        catalogue.bad().forEach((reason, references) -> references.forEach(one -> expected.put(one, reason)));
        assertThat(store.reasons()).isEqualTo(expected);
        assertThat(run.exitCode()).isEqualTo(ExitCode.ATTENTION);
        Mirror.holds(store);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"K-1", "k-1", " K-1 "})
    void leavesTheArticleToTheUnitThatHasIt(String same) {
        add("Vanha", "K-1");
        store.run();
        long second = add("Uusi", same);
        store.warehouse().clearRequests();

        var run = store.run();

        assertThat(run.exitCode()).isEqualTo(ExitCode.ATTENTION);
        assertThat(store.reasons()).isEqualTo(Map.of(Long.toString(second), "duplicate-code"));
        assertThat(store.attention())
                .singleElement()
                .satisfies(item -> assertThat(item.detail()).isEqualTo("the code is held by 1, 2"));
        assertThat(store.warehouseWrites()).isZero();
        Mirror.holds(store);
    }

    @Test
    void goesOnUpdatingTheUnitThatHasTheArticle() {
        long first = add("Vanha", "K-1");
        store.run();
        add("Uusi", "K-1");
        store.products().edit(first, product -> product.put("name", "Vanha, uusi nimi"));

        store.run();

        assertThat(store.articles().get("K-1").get("articleName").asString()).isEqualTo("Vanha, uusi nimi");
        Mirror.holds(store);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"K-1", "k-1", " K-1 "})
    void parksAllWhereNobodyHasTheArticle(String same) {
        add("A", "K-1");
        add("B", same);
        add("C", "K-2");

        store.run();

        assertThat(store.reasons()).isEqualTo(Map.of("1", "duplicate-code", "2", "duplicate-code"));
        assertThat(store.articles().count()).isEqualTo(1);
        Mirror.holds(store);
    }

    @Test
    void letsBothThroughOnceTheCodesDiffer() {
        add("A", "K-1");
        long second = add("B", "K-1");
        store.run();
        store.products().rename(second, "K-2");

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(store.attention()).isEmpty();
        assertThat(store.articles().count()).isEqualTo(2);
        Mirror.holds(store);
    }

    @Test
    void closesTheItemOfAUnitThatIsGone() {
        add("A", "K-1");
        long second = add("B", "K-1");
        store.run();
        store.products().delete(second);

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(store.attention()).isEmpty();
        Mirror.holds(store);
    }

    @Test
    void keepsTheArticleOfAUnitWhoseCodeWasTakenAway() {
        long first = add("A", "K-1");
        store.run();
        store.products().rename(first, "");
        add("B", "K-1");

        store.run();

        assertThat(store.reasons()).isEqualTo(Map.of("1", "missing-code", "2", "duplicate-code"));
        assertThat(store.articles().get("K-1").get("articleName").asString()).isEqualTo("A");
        Mirror.holds(store);
    }

    @Test
    void neverInheritsACode() {
        store.products().add(NewProduct.named("Paita").code("P-1").price("9").variation("S", null, null, null, 1));

        store.run();

        assertThat(store.reasons()).isEqualTo(Map.of("1-1001", "missing-code"));
        assertThat(store.articles().count()).isZero();
    }

    private long add(String name, String code) {
        return store.products()
                .add(NewProduct.named(name).code(code).price("9.90").stock(null, 1));
    }
}
