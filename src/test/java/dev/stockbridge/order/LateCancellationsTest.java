package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.Faults;
import org.junit.jupiter.api.Test;

/** Orders that the shop changes its mind about when their time in the warehouse is over. */
class LateCancellationsTest {

    private final OrderStore store = OrderStore.fresh();

    @Test
    void alarmNobodyWhereTheOrderWasDeliveredOnBothSides() {
        long id = sent();
        store.there().ship(OrderStore.key(id), "JJFI-1");
        store.orders().complete(id, "JJFI-1");
        store.runWell();

        store.orders().cancel(id);

        assertThat(store.outcome(store.runWell(), id)).isNull();
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void alarmWhereOnlyTheShopHadDeliveredIt() {
        long id = sent();
        store.there().pick(OrderStore.key(id));
        store.orders().complete(id, "JJFI-1");
        store.run(ExitCode.ATTENTION);

        store.orders().cancel(id);

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention cancel-refused");
    }

    @Test
    void makeNothingAgainOfAnOrderThatTheWarehouseNoLongerHas() {
        long id = sent();
        store.there().edit(OrderStore.key(id), order -> order.put("orderNumber", "AWAY"));
        store.warehouse().misbehave(Faults.answers(404).onlyFor("GET", ".*/orders/\\d+"));
        store.orders().quantity(id, store.line(id, 0), 5);

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, id)).isEqualTo("attention cancelled-in-warehouse");
        assertThat(store.writes()).isEmpty();
        assertThat(store.there().count()).isEqualTo(1);
    }

    private long sent() {
        long id = store.add();
        store.runWell();
        store.writes();
        return id;
    }
}
