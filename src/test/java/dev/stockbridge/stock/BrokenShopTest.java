package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import org.junit.jupiter.params.ParameterizedTest;

/** A shop that is in no state to be told anything ends the run, and is no reason to park an item. */
class BrokenShopTest {

    private final StockStore store = StockStore.fresh();

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"401", "403"})
    void asksForOtherCredentials(int status) {
        store.units(3);
        store.lies("U-000", 4);
        store.shop().misbehave(Faults.answers(status).onlyFor("PATCH", ".*/stock/.*"));

        store.run(ExitCode.REFUSED);

        assertThat(store.reasons()).isEmpty();
        assertThat(store.writes()).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"503", "429", "html", "reset"})
    void parksNothingWhereTheShopIsBroken(String trouble) {
        store.units(3);
        store.lies("U-000", 4);
        store.shop().misbehave(fault(trouble).onlyFor("PATCH", ".*/stock/.*"));

        store.run(ExitCode.UNREACHABLE);

        assertThat(store.reasons()).isEmpty();
        store.shop().behave();
        store.runWell();
        assertThat(store.quantity("U-000")).isEqualTo(4);
    }

    private static Fault fault(String trouble) {
        return switch (trouble) {
            case "html" -> Faults.servesHtml();
            case "reset" -> Faults.resetsBeforeEffect(1);
            default -> Faults.answers(Integer.parseInt(trouble));
        };
    }
}
