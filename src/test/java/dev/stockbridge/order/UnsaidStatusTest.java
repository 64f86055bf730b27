package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.PageFaults;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order of which the warehouse does not say how far it is may have left: it is not touched, and holds up nobody. */
class UnsaidStatusTest {

    private final OrderStore store = OrderStore.fresh();

    private long silent;
    private long other;

    @BeforeEach
    void hideTheStatus() {
        silent = store.add();
        other = store.add();
        store.runWell();
        store.writes();
        store.warehouse().misbehave(PageFaults.hidesStatusOf(OrderStore.key(silent)));
    }

    @Test
    void locksAnOrder() {
        store.orders().quantity(silent, store.line(silent, 0), 5);
        store.orders().quantity(other, store.line(other, 0), 5);

        assertThat(store.outcomes(store.run(ExitCode.ATTENTION)))
                .isEqualTo(Map.of(OrderStore.key(silent), "attention order-locked", OrderStore.key(other), "updated"));
        assertThat(store.ships(silent).values()).containsExactly("2 CUP");
    }

    @Test
    void isNoneThatAnOrderIsCancelledIn() {
        store.orders().cancel(silent);
        store.orders().cancel(other);

        assertThat(store.outcomes(store.run(ExitCode.ATTENTION)))
                .isEqualTo(
                        Map.of(OrderStore.key(silent), "attention cancel-refused", OrderStore.key(other), "cancelled"));
        assertThat(store.status(silent)).isEqualTo(200);
    }

    @Test
    void isNoneThatADeliveredOrderWasCancelledIn() {
        store.orders().complete(silent, "JJFI-1");
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), silent))
                .as("nor one that it was shipped in")
                .isEqualTo("attention cancel-refused");

        store.orders().cancel(silent);

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), silent)).isEqualTo("attention cancel-refused");
    }
}
