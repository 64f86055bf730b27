package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.PageFaults;
import dev.stockbridge.sandbox.http.Fault;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A product that cannot be read is named to a person and holds up no other, however it is broken and wherever it stands. */
class UnreadableProductsTest {

    private final TestStore store = TestStore.fresh();

    @Test
    void namesAProductThatIsMalformed() {
        add(5);
        store.shop().misbehave(PageFaults.malformsProduct(3));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of("3", "unreadable"));
        assertThat(store.attention().get(0).detail()).isEqualTo("member price does not fit");
        assertThat(store.articles().count()).isEqualTo(4);
        comesThroughOnceItIsWhole();
    }

    @Test
    void namesAProductWithoutAnId() {
        add(5);
        store.shop().misbehave(PageFaults.losesIdOfProduct(3));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of("product-without-id", "unreadable"));
        assertThat(store.articles().count()).isEqualTo(4);
        comesThroughOnceItIsWhole();
    }

    @ParameterizedTest(name = "the products {0} of {1}, pages of {2}")
    @Cases(
            quick = 2,
            value = {
                "1, 20, 250",
                "10, 20, 250",
                "20, 20, 250",
                "1, 20, 10",
                "10, 20, 10",
                "11, 20, 10",
                "21, 21, 10",
                "1 20, 20, 250",
                "3 18, 20, 250",
                "5 6, 20, 250",
                "10 11, 20, 10",
                "1 2 3, 20, 10",
                "1, 3, 250",
                "1 11 21, 21, 10",
            })
    void namesAProductThatBreaksItsPage(String poison, int products, int pageSize) {
        add(products);
        store.shop().switchTo(switches -> switches.withPageSizeCap(pageSize));
        var ids = Arrays.stream(poison.split(" ")).map(Long::valueOf).toList();
        store.shop().misbehave(ids.stream().map(PageFaults::poisonsProduct).toArray(Fault[]::new));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.attention())
                .isNotEmpty()
                .extracting(AttentionItem::reason)
                .containsOnly("unreadable");
        if (ids.size() == 1 && ids.get(0) < products) {
            assertThat(store.attention())
                    .singleElement()
                    .extracting(AttentionItem::key)
                    .isEqualTo(poison);
        }
        assertThat(store.articles().count()).isEqualTo(products - ids.size());
        comesThroughOnceItIsWhole();
    }

    @Test
    void namesAProductThatBreaksItsPageInAShopThatAnswers404BehindTheEnd() {
        add(7);
        store.shop().switchTo(switches -> switches.withPageBeyondEndMissing(true));
        store.shop().misbehave(PageFaults.poisonsProduct(1));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.articles().count()).isEqualTo(6);
        comesThroughOnceItIsWhole();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40})
    void takesAShopThatServesNothingForABrokenOne(int products) {
        add(products);
        store.shop().misbehave(Faults.answers(500));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.UNREACHABLE);

        assertThat(store.attention()).isEmpty();
        assertThat(store.shop().requests()).hasSizeLessThan(100);
    }

    @Test
    void takesAShopForBrokenThatCannotServeMany() {
        add(40);
        store.shop().misbehave(Faults.answers(500).onlyFor(request -> !"40".equals(request.parameter("page"))));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.UNREACHABLE);

        assertThat(store.attention()).isEmpty();
    }

    private void add(int products) {
        for (int i = 1; i <= products; i++) {
            store.products().add(NewProduct.named("Tuote " + i).code("K-" + i).price("9.90"));
        }
    }

    private void comesThroughOnceItIsWhole() {
        store.shop().behave();
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.attention()).isEmpty();
        Mirror.holds(store);
    }
}
