package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.RefusalStyle;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;

/** An article that the warehouse refuses is named to a person, is not tried twice in a run, and holds up no other. */
class RefusalTest {

    private final TestStore store = TestStore.fresh();

    @ParameterizedTest
    @Cases(quick = 2)
    void parksTheOneAndSendsTheOthers(RefusalStyle style) {
        for (int i = 1; i <= 3; i++) {
            store.products().add(NewProduct.named("Tuote " + i).code("K-" + i).price("9.90"));
        }
        refuse("K-2", style);

        var run = store.run();

        assertThat(run.exitCode()).isEqualTo(ExitCode.ATTENTION);
        assertThat(store.reasons()).isEqualTo(Map.of("2", "rejected-by-warehouse"));
        assertThat(store.attention().get(0).detail()).isNotBlank();
        assertThat(store.articles().count()).isEqualTo(2);
        assertThat(store.warehouseWrites()).isEqualTo(3);
        assertThat(store.violations()).isEmpty();
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void triesAgainInTheNextRunAndClosesTheItemOnceAccepted(RefusalStyle style) {
        store.products().add(NewProduct.named("Tuote").code("K-1").price("9.90"));
        refuse("K-1", style);
        store.run();
        store.run();
        assertThat(store.attention())
                .singleElement()
                .satisfies(item -> assertThat(item.occurrences()).isEqualTo(2));
        store.warehouse().switchTo(switches -> switches.withArticlesAccepted(article -> true));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(store.attention()).isEmpty();
        Mirror.holds(store);
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void parksAnUpdateAndARenamingAsWell(RefusalStyle style) {
        store.products().add(NewProduct.named("Tuote 1").code("K-1").price("9.90"));
        store.products().add(NewProduct.named("Tuote 2").code("K-2").price("9.90"));
        store.run();
        store.products().rename(1, "R-1");
        store.products().edit(2, product -> product.put("price", 12));
        store.warehouse().switchTo(switches -> switches.withRefusalStyle(style).withArticlesAccepted(article -> false));

        store.run();

        assertThat(store.reasons()).isEqualTo(Map.of("1", "rejected-by-warehouse", "2", "rejected-by-warehouse"));
        store.products().edit(2, product -> product.put("price", 9.90));
        store.warehouse().switchTo(switches -> switches.withArticlesAccepted(article -> true));
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        Mirror.holds(store);
    }

    private void refuse(String number, RefusalStyle style) {
        store.warehouse()
                .switchTo(switches -> switches.withRefusalStyle(style)
                        .withArticlesAccepted(article ->
                                !article.get("articleNumber").asString().equals(number)));
    }
}
