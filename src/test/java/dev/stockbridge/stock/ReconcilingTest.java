package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.Seeds;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Shop and warehouse are compared, and the shop is told what differs and nothing else. */
class ReconcilingTest {

    @Test
    void pushesWhatDiffersAndNothingElse() {
        var store = StockStore.fresh();
        store.units(3);
        store.lies("U-001", 7);

        var run = store.runWell();

        assertThat(store.writes()).containsExactly("U-001 {\"quantity\":7}");
        assertThat(store.quantity("U-001")).isEqualTo(7);
        assertThat(store.outcomes(run))
                .containsOnly(Map.entry("U-001", "pushed: shop 10, should be 7: sellable 7 - buffer 0 + sent 0"));
        var counts = store.report(run).counts();
        assertThat(List.of(counts.read(), counts.unchanged(), counts.pushed(), counts.differs()))
                .containsExactly(3L, 2L, 1L, 0L);
        assertThat(store.violations()).isEmpty();
    }

    @Test
    void writesNothingWhereNothingDiffers() {
        var store = StockStore.fresh();
        store.units(Seeds.count(60, 300));

        store.runWell();
        store.runWell();

        assertThat(store.writes()).isEmpty();
        assertThat(store.shop().requests())
                .as("pages, and no call for an item")
                .hasSizeLessThan(16)
                .noneMatch(call -> call.path().contains("/stock"));
    }

    @Test
    void onlyComparesUnlessPushingIsSwitchedOn() {
        var store = StockStore.fresh(StoreKind.STOCK_COMPARED);
        store.units(12);
        IntStream.range(0, 12).forEach(n -> store.lies(String.format("U-%03d", n), n));

        var run = store.runWell();

        assertThat(store.writes()).isEmpty();
        assertThat(store.shop().requests()).noneMatch(call -> call.path().contains("/stock"));
        assertThat(store.outcome(run, "U-003"))
                .isEqualTo("differs: shop 10, should be 3: sellable 3 - buffer 0 + sent 0");
        assertThat(store.report(run).counts().differs()).isEqualTo(11);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"1", "7", "250"})
    void readsThePagesOfBothSides(int cap) {
        var store = StockStore.fresh();
        store.units(20);
        store.shop().switchTo(switches -> switches.withPageSizeCap(cap));
        IntStream.range(0, 12).forEach(n -> store.order(String.format("U-%03d", n), 1));
        store.send();
        store.lies("U-019", 12);

        store.runWell();

        assertThat(store.writes()).containsExactly("U-019 {\"quantity\":12}");
    }

    @Test
    void looksAtTheseItemsAlone() {
        var store = StockStore.fresh();
        store.units(4);
        store.lies("U-000", 5);
        store.lies("U-001", 5);
        store.lies("U-002", 5);
        var reference = Long.toString(store.products().ids()[1]);

        var run = StockStore.expect(
                store.run(new RunOptions(false, false, null, null, List.of("U-000", reference, "NONE"))),
                ExitCode.ATTENTION);

        assertThat(store.writes()).hasSize(2);
        assertThat(store.quantity("U-002")).isEqualTo(10);
        assertThat(store.outcome(run, "NONE")).startsWith("attention unknown-item");
        assertThat(store.report(run).counts().read()).isEqualTo(2);
    }
}
