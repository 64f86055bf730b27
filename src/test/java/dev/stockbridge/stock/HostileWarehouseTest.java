package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.fault.RawFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

/** What no real warehouse or shop answers keeps the other quantities from nothing. */
@Timeout(120)
class HostileWarehouseTest {

    private static final String MARK = "MARK-8777666";

    private final StockStore store = StockStore.fresh();

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"X\\u0000Y", "X\u00FFY", "LONG"})
    void comparesTheRestWhenAnArticleNumberCannotBeKept(String bytes) {
        store.warehouse().checkAnswers(false);
        store.units(2);
        store.lies("U-001", 4);
        store.articles().seed(MARK, article -> {});
        store.warehouse().misbehave(RawFaults.writes(MARK, bytes.equals("LONG") ? "A-".repeat(5_000) : bytes));

        store.runWell();

        assertThat(store.quantity("U-001")).isEqualTo(4);
    }

    @Test
    void readsAnArticleOfTheHighestIdThereIs() {
        store.warehouse().checkAnswers(false);
        store.units(2);
        store.lies("U-001", 4);
        int id = store.articles().seed(MARK, article -> {});
        store.warehouse()
                .misbehave(RawFaults.writes("\"articleSystemId\":" + id + ",", "\"articleSystemId\":2147483647,"));

        store.runWell();

        assertThat(store.quantity("U-001")).isEqualTo(4);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"1e50000000", "1e999999999", "1e-20000"})
    void parksAnItemWithAFigureBeyondAllLimits(String number) {
        store.warehouse().checkAnswers(false);
        store.units(2);
        store.lies("U-000", 8777666);
        store.lies("U-001", 4);
        int before = store.quantity("U-000");
        store.warehouse().misbehave(RawFaults.writes("8777666", number), RawFaults.writes("8777666.0", number));

        var run = store.run(RunOptions.ORDINARY);

        assertThat(store.outcome(run, "U-000"))
                .startsWith("attention stock-implausible: what the warehouse can sell is no quantity at all");
        assertThat(run.exitCode()).isEqualTo(ExitCode.ATTENTION);
        assertThat(store.quantity("U-000")).isEqualTo(before);
        assertThat(store.quantity("U-001")).isEqualTo(4);
    }

    @Test
    void comparesTheRestWhenTheShopsCodeIsLongerThanAnyIndexTakes() {
        store.shop().checkAnswers(false);
        store.units(2);
        store.lies("U-001", 4);
        store.products().rename(store.products().ids()[0], "ÄX€".repeat(1_000));

        store.run(RunOptions.ORDINARY);

        assertThat(store.quantity("U-001")).isEqualTo(4);
    }
}
