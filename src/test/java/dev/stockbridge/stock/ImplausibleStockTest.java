package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Audited;
import dev.stockbridge.harness.Cases;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.StockFaults;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** A figure that cannot be a quantity parks its item, and all others are compared and pushed. */
class ImplausibleStockTest {

    private static final String SELLABLE = "sellableNumberOfItems";

    private final StockStore store = StockStore.fresh();

    @ParameterizedTest
    @Cases(
            quick = 2,
            value = {
                "1000001",
                "9223372036854775808",
                "1e30",
                "1e400",
                "1e50000000",
                "-1000001",
                "-1e400",
                "1e-20000",
                "0.1e-18"
            })
    void parksAnItemWhoseFigureInTheWarehouseCannotBeTrue(String figure) {
        store.units(3);
        store.lies("U-001", 4);
        store.lies("U-002", 5);
        store.warehouse().misbehave(StockFaults.says("U-000", SELLABLE, figure));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of("U-000", "stock-implausible"));
        assertThat(store.outcome(run, "U-000"))
                .startsWith("attention stock-implausible: what the warehouse can sell is ")
                .endsWith("; stock.max-quantity is 1000000");
        assertThat(store.quantity("U-000")).isEqualTo(10);
        assertThat(store.quantity("U-001")).isEqualTo(4);
        assertThat(store.quantity("U-002")).isEqualTo(5);
        store.warehouse().behave();
        store.runWell();
        assertThat(store.reasons()).isEmpty();
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"1000001", "2000000000", "-2000000000"})
    void parksAnItemWhoseFigureInTheShopCannotBeTrue(String figure) {
        store.units(2);
        store.lies("U-001", 4);
        long product = store.products().ids()[0];
        store.products().edit(product, one -> one.withObject("/stock_item").put("quantity", new BigDecimal(figure)));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of("U-000", "stock-implausible"));
        assertThat(store.outcome(run, "U-000")).startsWith("attention stock-implausible: the shop's quantity is ");
        assertThat(store.quantity("U-001")).isEqualTo(4);
    }

    @Test
    void believesWhatTheSettingAllowsAndParksNothingForAFigureThatDoesNotCount() {
        store.units(2);
        store.lies("U-000", 1_000_000);
        store.warehouse().misbehave(StockFaults.says("U-001", "numberOfItems", "1e30"));

        store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(1_000_000);
    }

    @Test
    @Tag("thorough")
    void doesNotCountForTheGuardRails() {
        store.units(12).forEach(code -> store.warehouse().misbehave(StockFaults.says(code, SELLABLE, "1e30")));

        store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).hasSize(12).containsValue("stock-implausible");
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void isNamedByTheAudit() {
        store.units(1);
        store.warehouse().misbehave(StockFaults.says("U-000", SELLABLE, "1e400"));

        assertThat(Audited.of(store, "quantities").byKey().toString()).contains("stock-implausible");
    }
}
