package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders that stand in the warehouse while our database, restored from an older copy, knows nothing of them. */
class RestoredDatabaseTest {

    private final OrderStore store = OrderStore.fresh();

    @Test
    void makesNoneASecondTime() {
        long same = store.add();
        long edited = store.add();
        long begun = store.add();
        long left = store.add();
        store.runWell();
        restore();
        store.orders().quantity(edited, store.line(edited, 0), 5);
        store.there().pick(OrderStore.key(begun));
        store.there().ship(OrderStore.key(left), "JJFI1");
        store.orders().quantity(left, store.line(left, 0), 5);

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcomes(run))
                .isEqualTo(Map.of(
                        OrderStore.key(same), "created",
                        OrderStore.key(edited), "created",
                        OrderStore.key(begun), "created",
                        OrderStore.key(left), "attention order-locked"));
        assertThat(store.there().count()).isEqualTo(4);
        assertThat(store.ships(edited).values()).containsExactly("5 CUP");
        assertThat(store.ships(left).values()).containsExactly("2 CUP");
    }

    @Test
    void cancelsWhatWasCancelledSince() {
        long id = store.add();
        long begun = store.add();
        store.runWell();
        restore();
        store.there().status(OrderStore.key(begun), 320);
        store.orders().cancel(id);
        store.orders().cancel(begun);

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcomes(run))
                .isEqualTo(Map.of(OrderStore.key(id), "cancelled", OrderStore.key(begun), "attention cancel-refused"));
        assertThat(store.status(id)).isEqualTo(1000);
        store.there().cancel(OrderStore.key(begun));
        assertThat(store.outcomes(store.runWell())).isEqualTo(Map.of(OrderStore.key(begun), "cancelled"));
        store.orders().reopen(id);
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention reopened");
    }

    @Test
    void cancelsNoOrderOfSomebodyElse() {
        long id = store.add();
        store.orders().cancel(id);
        store.articles().seed("OTHER", article -> {});
        store.there().seed(OrderStore.key(id), order -> SandboxWarehouseOrders.line(order, "1", "OTHER", 9));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped never-sent");
        assertThat(store.writes()).isEmpty();
        assertThat(store.status(id)).isEqualTo(200);
    }

    @Test
    void plansTheSame() {
        long id = store.add();
        store.runWell();
        restore();
        store.orders().cancel(id);

        assertThat(store.outcomes(store.run(OrderStore.PLAN))).isEqualTo(Map.of(OrderStore.key(id), "cancelled"));
        assertThat(store.status(id)).isEqualTo(200);
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
    }

    private void restore() {
        for (var table : new String[] {"order_link", "feed_cursor"}) {
            store.sql().update("delete from " + table + " where store = ?", store.id());
        }
        store.writes();
    }
}
