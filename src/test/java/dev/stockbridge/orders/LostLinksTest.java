package dev.stockbridge.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.ExitCode;
import dev.stockbridge.sandbox.Faults;
import dev.stockbridge.sandbox.WarehouseOrders;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What we know of an order may be less than what the warehouse has of it; a cancelled one is cancelled all the same. */
class LostLinksTest {

    private final OrderStore store = OrderStore.fresh();

    /** As after a database was restored from before the order. */
    @Test
    void keepNoCancelledOrderAlive() {
        long id = store.add();
        store.runWell();
        store.store()
                .sql()
                .update("delete from order_link where store = ?", store.store().id());
        store.orders().cancel(id);
        store.writes();

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
        assertThat(store.status(id)).isEqualTo(1000);
        store.writes();
        assertThat(store.outcomes(store.runWell())).isEmpty();
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void tellAPersonWhatCanNoLongerBeCancelled() {
        long id = store.add();
        store.runWell();
        store.there().pick(OrderStore.key(id));
        store.store()
                .sql()
                .update("delete from order_link where store = ?", store.store().id());
        store.orders().cancel(id);

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention cancel-refused");
    }

    @Test
    void touchNoOrderOfAnotherChannel() {
        long id = store.add();
        store.runWell();
        store.there().edit(OrderStore.key(id), order -> order.put("goodsOwnerOrderId", "A-77"));
        store.store()
                .sql()
                .update("delete from order_link where store = ?", store.store().id());
        store.orders().cancel(id);
        store.writes();

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped never-sent");
        assertThat(store.writes()).isEmpty();
    }

    /** The warehouse works off what it was asked for, though nobody waited for the answer. */
    @Test
    void areNoneWhereATransferArrivesLongAfterItsAnswerWasGivenUp() {
        long id = announcedAndCancelled();
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped never-sent");

        store.there().seed(OrderStore.key(id), order -> {
            order.put("goodsOwnerOrderId", OrderStore.key(id));
            WarehouseOrders.line(order, Long.toString(store.line(id, 0)), "CUP", 2);
        });

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
        assertThat(store.status(id)).isEqualTo(1000);
        assertThat(links()).isEqualTo(1);
    }

    @Test
    void areForgottenOnceNothingCanArriveAnyMore() {
        long id = announcedAndCancelled();
        store.runWell();
        assertThat(links()).isEqualTo(1);

        store.store()
                .sql()
                .update(
                        "update order_link set announced_at = announced_at - interval '2 hours' where store = ?",
                        store.store().id());

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped never-sent");
        assertThat(links()).isZero();
        assertThat(store.writes()).isEqualTo(Map.of());
    }

    private long announcedAndCancelled() {
        long id = store.add();
        store.warehouse().misbehave(Faults.resetsBeforeEffect(1).onlyFor("PUT", ".*/orders"));
        store.run(ExitCode.UNREACHABLE);
        store.warehouse().behave();
        store.writes();
        store.orders().cancel(id);
        return id;
    }

    private int links() {
        return store.store()
                .sql()
                .queryForObject(
                        "select count(*) from order_link where store = ?",
                        Integer.class,
                        store.store().id());
    }
}
