package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.Explained;
import dev.stockbridge.run.record.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** An order that a person completed in the shop is cancelled in the warehouse, unless that has begun it or shipped it. */
class CompletedByHandTest {

    private final OrderStore store = OrderStore.fresh();

    @Test
    void cancelsAnOrderThatTheShopCompletedByHand() {
        long id = store.sent();
        store.orders().complete(id, "BY-HAND");
        assertThat(store.audit(id)).isEqualTo("delivered-in-shop: the warehouse has it at status 200");
        assertThat(Explained.one(store, "order", OrderStore.key(id)).fact("a run now"))
                .isEqualTo("cancelled (nothing of it is left to ship)");

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");

        assertThat(store.status(id)).isEqualTo(1000);
        assertThat(store.orders().get(id).get("status").stringValue()).isEqualTo("COMPLETED");
        store.orders().touch(id);
        assertThat(store.outcomes(store.runWell())).isEmpty();
        assertThat(store.audit(id)).as("nothing can leave any more").isEqualTo("null");
    }

    @Test
    @Tag("thorough")
    void planSaysThatAnOrderCompletedByHandWouldBeCancelled() {
        long id = store.sent();
        store.orders().complete(id, "BY-HAND");

        assertThat(store.outcome(store.run(OrderStore.PLAN), id)).isEqualTo("cancelled");
        assertThat(store.writes()).isEmpty();
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"false", "true"})
    void tellsOfAnOrderCompletedByHandThatTheWarehouseHasBegun(boolean shipsInTheEnd) {
        long id = store.sent();
        store.there().pick(OrderStore.key(id));
        store.orders().complete(id, "BY-HAND");

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention cancel-refused");
        assertThat(store.writes()).isEmpty();
        if (shipsInTheEnd) {
            store.there().ship(OrderStore.key(id), "JJFI-1");
            store.deliver();
            assertThat(store.outcome(store.run(ExitCode.ATTENTION), id))
                    .as("it has left twice, and nobody has seen to it")
                    .isEqualTo("attention cancel-refused");
        } else {
            store.there().cancel(OrderStore.key(id));
            store.runWell();
            assertThat(store.attention()).isEmpty();
        }
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"450", "500", "800"})
    void leavesAloneWhatWasCompletedByHandAfterTheWarehouseShippedIt(int status) {
        long id = store.sent();
        store.there().ship(OrderStore.key(id), "JJFI-1");
        store.there().status(OrderStore.key(id), status);
        store.orders().complete(id, "BY-HAND");

        assertThat(store.outcomes(store.runWell())).isEmpty();

        assertThat(store.writes()).isEmpty();
        store.orders().touch(id);
        store.warehouse().clearRequests();
        store.runWell();
        assertThat(store.warehouse().requests()).as("it is over").isEmpty();
    }
}
