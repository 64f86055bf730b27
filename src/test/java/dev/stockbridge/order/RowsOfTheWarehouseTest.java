package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.ExitCode;
import org.junit.jupiter.api.Test;

/** What the warehouse adds to an order, or does not pick of it, is no goods that it shipped against the shop's will. */
class RowsOfTheWarehouseTest {

    private final OrderStore store = OrderStore.fresh();

    @Test
    void forgetsAChangeThatCameTooLateOnceAnOrderWithABagIsDelivered() {
        long id = sent();
        store.there().addRow(OrderStore.key(id), null, "BAG", 1);
        store.there().allocate(OrderStore.key(id));
        store.orders().comment(id, "PUBLIC", "Please ring the bell");
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention order-locked");

        store.there().ship(OrderStore.key(id), "JJFI-1");
        store.deliver();
        store.runWell();

        assertThat(store.attention()).isEmpty();
    }

    @Test
    void leavesAloneAnOrderThatItShippedWithABag() {
        long id = sent();
        store.there().addRow(OrderStore.key(id), null, "BAG", 1);
        store.there().ship(OrderStore.key(id), "JJFI-1");
        handOverAll(id);

        store.runWell();

        assertThat(store.attention()).isEmpty();
    }

    @Test
    void leavesAloneAnOrderThatItShippedWithoutARowThatNobodyPicks() {
        long id = sent();
        store.there().ship(OrderStore.key(id), "JJFI-1");
        store.there().unpickable(OrderStore.key(id), OrderStore.key(store.line(id, 1)));
        handOverAll(id);

        store.runWell();

        assertThat(store.attention()).isEmpty();
    }

    private long sent() {
        long id = store.orders().add(OrderStore.order().line("TEA", 3));
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("created");
        return id;
    }

    private void handOverAll(long id) {
        store.orders().handOver(id, store.line(id, 0));
        store.orders().handOver(id, store.line(id, 1));
    }
}
