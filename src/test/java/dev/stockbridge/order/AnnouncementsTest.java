package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A transfer that nobody saw end may still arrive: its announcement is kept until it can no longer. */
class AnnouncementsTest {

    private final OrderStore store = OrderStore.fresh();

    /** The warehouse works off what it was asked for, though nobody waited for the answer. */
    @Test
    void cancelTheOrderThatArrivesAfterItWasCancelled() {
        long id = announcedAndCancelled();
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped never-sent");

        store.there().seed(OrderStore.key(id), order -> {
            order.put("goodsOwnerOrderId", OrderStore.key(id));
            SandboxWarehouseOrders.line(order, Long.toString(store.line(id, 0)), "CUP", 2);
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

        age();

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped never-sent");
        assertThat(links()).isZero();
        assertThat(store.writes()).isEqualTo(Map.of());
    }

    @Test
    void areForgottenWithTheOrderThatTheShopHasDeleted() {
        long id = announcedAndCancelled();
        store.orders().delete(id);
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped gone-from-shop");
        age();

        store.runWell();

        assertThat(links()).isZero();
        assertThat(store.outcomes(store.runWell())).isEmpty();
    }

    private void age() {
        store.sql()
                .update(
                        "update order_link set announced_at = announced_at - interval '2 hours' where store = ?",
                        store.id());
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
        return store.sql().queryForObject("select count(*) from order_link where store = ?", Integer.class, store.id());
    }
}
