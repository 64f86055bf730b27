package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.http.SandboxCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** No order goes out before the articles on its lines, and none waits longer than for them. */
class ArticlesOfOrdersTest {

    private final OrderStore store = OrderStore.fresh();

    @Test
    void arePublishedFirstAndOnce() {
        long one = store.add();
        long other = store.orders().add(OrderStore.order().line("TEA", 1));

        store.runWell();

        assertThat(articleWrites()).hasSize(2).allMatch(body -> body.contains("CUP") || body.contains("TEA"));
        assertThat(store.ships(one).values()).containsExactly("2 CUP");
        assertThat(store.ships(other).values()).containsExactlyInAnyOrder("2 CUP", "1 TEA");
        store.add();
        store.runWell();
        assertThat(articleWrites()).hasSize(2);
    }

    @Test
    void areNotPublishedForAnOrderThatWaitsForNothing() {
        long id = store.add();
        store.orders().cancel(id);

        store.runWell();

        assertThat(articleWrites()).isEmpty();
    }

    @ParameterizedTest(name = "article-sync runs in between: {0}")
    @Cases(
            quick = 1,
            value = {"true", "false"})
    void letTheOrderGoByItselfOnceTheyAreThere(boolean articleSync) {
        long product =
                store.products().add(NewProduct.named("Ilman koodia").code("").price("3.00"));
        long id = store.orders().add(OrderStore.order().line(1, line -> line.put("product_id", product)));
        long fine = store.add();

        var parked = store.run(ExitCode.ATTENTION);
        assertThat(store.outcome(parked, id)).isEqualTo("attention unknown-article");
        assertThat(store.there().find(OrderStore.key(id))).isEmpty();
        assertThat(store.ships(fine)).hasSize(1);

        store.products().rename(product, "NEW");
        if (articleSync) {
            store.publishArticles();
        }
        var released = store.runWell();

        assertThat(store.outcome(released, id)).isEqualTo("created");
        assertThat(store.ships(id).values()).containsExactlyInAnyOrder("2 CUP", "1 NEW");
        assertThat(store.attention()).isEmpty();
        assertThat(store.report(released).notes())
                .anySatisfy(note -> assertThat(note).contains(OrderStore.key(id)));
    }

    @ParameterizedTest(name = "article-sync runs before: {0}")
    @Cases(
            quick = 1,
            value = {"true", "false"})
    void areNeverThoseOfAUnitWhoseCodeTheWarehouseTakesForTheSame(boolean articleSync) {
        store.warehouse().switchTo(switches -> switches.withAccentInsensitiveNumbers(true));
        long plain =
                store.products().add(NewProduct.named("Kahvi").code("CAFE-1").price("3.00"));
        long accented =
                store.products().add(NewProduct.named("Kahvila").code("CAFÉ-1").price("5.00"));
        if (articleSync) {
            store.publishArticles();
        }
        long first = store.orders().add(OrderStore.order().line(1, line -> line.put("product_id", plain)));
        long second = store.orders().add(OrderStore.order().line(1, line -> line.put("product_id", accented)));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, first)).isEqualTo("created");
        assertThat(store.outcome(run, second)).isEqualTo("attention unknown-article");
        assertThat(store.ships(first).values()).containsExactlyInAnyOrder("2 CUP", "1 CAFE-1");
        assertThat(store.articles().get("CAFE-1").get("articleName").asString()).isEqualTo("Kahvi");
        store.publishArticles();
        assertThat(store.reasons("article-sync")).isEqualTo(Map.of(Long.toString(accented), "duplicate-code"));
    }

    @Test
    void areNotGuessedWhereTwoUnitsShareACode() {
        store.products().add(NewProduct.named("Toinen kuppi").code("cup").price("9.00"));
        store.publishArticles();
        long id = store.add();

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention unknown-article");
        assertThat(store.there().count()).isZero();
    }

    @Test
    @Tag("thorough")
    void mayBeRenamedWithoutChangingAnOrder() {
        long id = store.add();
        store.runWell();
        store.products()
                .rename(store.orders().get(id).at("/products/0/product_id").asLong(), "MUG");
        store.publishArticles();
        assertThat(store.articles().find("MUG")).isPresent();
        store.writes();

        store.orders().touch(id);
        assertThat(store.outcome(store.runWell(), id)).isNull();
        store.run(OrderStore.FULL);

        assertThat(store.writes()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void leaveAnOrderAloneThatStandsThoughAnotherUnitTakesTheirCode() {
        long id = store.add();
        store.runWell();
        long cup = store.orders().get(id).at("/products/0/product_id").asLong();
        store.products().rename(cup, "MUG");
        store.products().add(NewProduct.named("Uusi kuppi").code("CUP").price("12.00"));
        store.publishArticles();
        store.writes();

        store.orders().quantity(id, store.line(id, 0), 3);
        store.runWell();

        assertThat(store.ships(id).values()).containsExactly("3 MUG");
        assertThat(store.writes()).isEqualTo(Map.of("PUT", 1L));
    }

    @Test
    void arePublishedTheWayTheirStoreWritesArticles() {
        var soap = OrderStore.fresh(StoreKind.SOAP_ORDERS);
        long id = soap.add();

        soap.runWell();

        assertThat(soap.ships(id).values()).containsExactly("2 CUP");
        long published = soap.warehouse().count("POST", ".*/service.asmx");
        assertThat(published).isPositive();
        assertThat(soap.warehouse().count("PUT", ".*/articles.*")).isZero();
        assertThat(soap.articles().get("CUP").has("price")).isTrue();

        soap.publishArticles();
        assertThat(soap.publishArticles().exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(soap.warehouse().count("POST", ".*/service.asmx"))
                .isEqualTo(soap.articles().count());
    }

    private List<String> articleWrites() {
        return store.warehouse().requests().stream()
                .filter(call -> call.method().equals("PUT") && call.path().contains("/articles"))
                .map(SandboxCall::body)
                .toList();
    }
}
