package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.Faults;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An order that does not show under its number is alive all the same: the warehouse's own id of it is known. */
class OtherNumbersTest {

    private final OrderStore store = OrderStore.fresh();

    @Test
    void hideNoOrderThatIsToBeCancelled() {
        long id = store.add();
        store.runWell();
        renumber(id);
        store.orders().cancel(id);
        store.writes();

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
        assertThat(store.writes()).isEqualTo(Map.of("DELETE", 1L));
    }

    @Test
    void areNotEvenNeededWhereTheListIsEmptyForNoReason() {
        long id = store.add();
        store.runWell();
        store.orders().cancel(id);
        store.warehouse().misbehave(Faults.servesEmptyList().onlyFor("GET", ".*/orders"));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
        assertThat(store.status(id)).isEqualTo(1000);
    }

    /** A PUT goes by the number, so it would make a second order. */
    @Test
    void areMadeNoSecondOrderOf() {
        long id = store.add();
        store.runWell();
        renumber(id);
        store.orders().quantity(id, store.line(id, 0), 5);
        store.writes();

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention order-locked");
        assertThat(store.attention().get(0).detail()).contains("another number");
        assertThat(store.writes()).isEmpty();
    }

    private void renumber(long id) {
        store.there().edit(OrderStore.key(id), order -> order.put("orderNumber", id + "-B"));
    }
}
