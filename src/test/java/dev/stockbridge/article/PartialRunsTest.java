package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.data.NewProduct;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run over some items, or over a stretch of time, sends these and leaves the others and the cursors alone. */
class PartialRunsTest {

    private final TestStore store = TestStore.fresh();

    @ParameterizedTest
    @CsvSource({"2, K-2", "K-2, K-2", "' k-2 ', K-2", "4-4001, V-1", "V-1, V-1"})
    void sendsTheItemsThatAreAskedFor(String asked, String sent) {
        fill();

        var run = store.run(items(asked));

        assertThat(run.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.articles().all())
                .singleElement()
                .satisfies(article ->
                        assertThat(article.get("articleNumber").asString()).isEqualTo(sent));
        assertThat(store.report(run).counts().read()).isEqualTo(1);
        assertThat(store.sql().queryForList("select feed from feed_cursor where store = ?", String.class, store.id()))
                .isEmpty();
    }

    @Test
    void sendsNothingForAnItemThatIsNotThere() {
        fill();

        assertThat(store.run(items("no-such-code")).exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.warehouseWrites()).isZero();
    }

    @Test
    void parksAnItemWhoseCodeAnotherUnitHasThoughThatOneWasNotAskedFor() {
        fill();
        store.products().add(NewProduct.named("Kaksois").code("K-2").price("1"));

        store.run(items("5"));

        assertThat(store.reasons()).isEqualTo(Map.of("5", "duplicate-code"));
        assertThat(store.warehouseWrites()).isZero();
    }

    @Test
    void leavesOtherItemsOpen() {
        fill();
        store.products().rename(1, "");
        store.products().rename(2, "");
        store.run();
        store.products().rename(1, "K-1");
        store.products().rename(2, "K-2");

        store.run(items("1"));

        assertThat(store.reasons()).isEqualTo(Map.of("2", "missing-code"));
    }

    @ParameterizedTest(name = "the shop filters: {0}")
    @ValueSource(booleans = {true, false})
    void sendsWhatChangedInAStretchOfTime(boolean filters) {
        store.shop().switchTo(switches -> switches.withProductChangeFilter(filters));
        var start = Instant.parse("2026-01-10T00:00:00Z");
        for (int day = 0; day < 5; day++) {
            var changed = start.plus(Duration.ofDays(day)).toString();
            store.products()
                    .add(NewProduct.named("Tuote")
                            .code("D-" + day)
                            .price("9.90")
                            .with(product -> product.put("updated_at", changed)));
        }

        store.run(new RunOptions(
                false, false, start.plus(Duration.ofDays(1)), start.plus(Duration.ofDays(3)), List.of()));
        assertThat(numbers()).containsExactly("D-1", "D-2", "D-3");
        store.run(new RunOptions(false, false, null, start, List.of()));
        assertThat(numbers()).containsExactly("D-0", "D-1", "D-2", "D-3");
        store.run(new RunOptions(false, false, start.plus(Duration.ofDays(4)), null, List.of()));

        assertThat(numbers()).hasSize(5);
        Mirror.holds(store);
    }

    private List<String> numbers() {
        return store.articles().all().stream()
                .map(article -> article.get("articleNumber").asString())
                .sorted()
                .toList();
    }

    private void fill() {
        for (int i = 1; i <= 3; i++) {
            store.products().add(NewProduct.named("Tuote " + i).code("K-" + i).price("9.90"));
        }
        store.products().add(NewProduct.named("Paita").code("V").price("9").variation("S", "V-1", null, null, 1));
    }

    private static RunOptions items(String... keys) {
        return new RunOptions(false, false, null, null, List.of(keys));
    }
}
