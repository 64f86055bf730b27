package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** A stock item that the shop fails at holds up no other. */
class FailingPushTest {

    private final StockStore store = StockStore.fresh();

    @BeforeEach
    void everythingDiffers() {
        store.units(7).forEach(code -> store.lies(code, 4));
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"PATCH", "GET"})
    void isParkedAndTheOthersArePushed(String method) {
        failsAt(Faults.answers(500), method, "U-001");

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, "U-001")).isEqualTo("attention rejected-by-shop: the shop answered 500");
        assertThat(store.quantity("U-001")).isEqualTo(10);
        assertThat(store.quantity("U-006")).isEqualTo(4);
        goesThroughOnceItCan();
    }

    @Test
    void isPushedWhereItHoldsWhatItShouldInSpiteOfTheAnswer() {
        failsAt(Faults.answersAfterEffect(500), "PATCH", "U-001");

        assertThat(store.outcome(store.runWell(), "U-001")).startsWith("pushed");
    }

    @Test
    @Tag("thorough")
    void endsNoLaterRunHoweverManyThereAre() {
        failsAt(Faults.answers(500), "PATCH", "U-00[0246]");
        store.run(ExitCode.ATTENTION);

        store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).hasSize(4).containsEntry("U-006", "rejected-by-shop");
        goesThroughOnceItCan();
    }

    @Test
    void isTheShopsFaultWhereItIsOneAfterTheOther() {
        failsAt(Faults.answers(500), "PATCH", "U-00[2-6]");

        var run = store.run(ExitCode.UNREACHABLE);

        assertThat(run.remark()).contains("mycashflow answered 500 to the writes of 3 items in a row");
        assertThat(store.outcomes(run))
                .hasSize(2)
                .allSatisfy((code, outcome) -> assertThat(outcome).startsWith("pushed"));
        assertThat(store.reasons()).isEqualTo(Map.of());
        goesThroughOnceItCan();
    }

    private void goesThroughOnceItCan() {
        store.shop().behave();
        store.runWell();
        assertThat(store.reasons()).isEmpty();
        assertThat(store.quantity("U-001")).isEqualTo(4);
        assertThat(store.quantity("U-006")).isEqualTo(4);
    }

    private void failsAt(Fault fault, String method, String codes) {
        store.shop().misbehave(fault.onlyFor(method, ".*/stock/" + codes));
    }
}
