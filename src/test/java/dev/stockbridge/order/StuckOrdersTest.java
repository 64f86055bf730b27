package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.Explained;
import dev.stockbridge.harness.Kept;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** An order that stays at an unusual status of the warehouse is told of. */
class StuckOrdersTest {

    private static final String ERROR = "warehouse status 150 Error since ";

    @Test
    void tellsOfAnOrderThatStaysInErrorLongerThanTheAlarm() {
        var store = OrderStore.fresh();
        long id = sent(store);
        store.there().status(OrderStore.key(id), 150);
        age(store, "order-statuses");
        store.runWell();
        store.warehouse().clearRequests();

        store.runWell();
        assertThat(store.attention()).as("not for two days").isEmpty();
        assertThat(store.warehouse().requests()).as("an hour's rest").isEmpty();

        store.sql()
                .update(
                        "update order_link set unusual_since = now() - interval '49 hours' where store = ? and order_id = ?",
                        store.id(),
                        id);
        store.run(ExitCode.ATTENTION);
        assertThat(store.reasons()).isEqualTo(Map.of(OrderStore.key(id), "stuck-in-warehouse"));
        assertThat(store.attention().get(0).detail()).startsWith(ERROR);
        assertThat(Explained.one(store, "order", OrderStore.key(id)).fact("a run now"))
                .startsWith("stuck-in-warehouse (" + ERROR);
        store.run(ExitCode.ATTENTION);
        assertThat(store.writes()).isEmpty();

        store.there().status(OrderStore.key(id), 300);
        store.runWell();
        assertThat(store.attention()).isEmpty();
        store.warehouse().clearRequests();
        store.runWell();
        assertThat(store.warehouse().requests()).isEmpty();
    }

    @Test
    void tellsAtOnceWhereTheAlarmIsZero() {
        var store = OrderStore.fresh(StoreKind.ORDERS_STUCK_AT_ONCE);
        long stuck = sent(store);
        long fine = sent(store);
        store.there().seed("OTHER-1", order -> order.put("goodsOwnerOrderId", "from another channel"));
        store.there().status("OTHER-1", 150);
        store.there().status(OrderStore.key(stuck), 150);
        store.there().status(OrderStore.key(fine), 320);
        store.warehouse().clearRequests();

        store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of(OrderStore.key(stuck), "stuck-in-warehouse"));
        assertThat(store.warehouse().requests().stream()
                        .filter(call -> call.path().endsWith("/orders/statuses")))
                .as("the list of statuses is read once")
                .hasSize(1);
    }

    @ParameterizedTest
    @Cases(
            quick = 2,
            value = {"200", "300", "320", "400", "450", "500", "800"})
    void isQuietAtUsualStatuses(int status) {
        var store = OrderStore.fresh(StoreKind.ORDERS_STUCK_AT_ONCE);
        long id = sent(store);
        store.there().status(OrderStore.key(id), status);

        assertThat(store.outcomes(store.run(OrderStore.FULL))).isEmpty();
        assertThat(store.attention()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void findsInTheFullRunAStatusThatTheWarehouseDoesNotList() {
        var store = OrderStore.fresh(StoreKind.ORDERS_STUCK_AT_ONCE);
        long id = sent(store);
        store.there().status(OrderStore.key(id), 425);

        assertThat(store.outcome(store.run(OrderStore.FULL), id)).isEqualTo("attention stuck-in-warehouse");
        store.run(ExitCode.ATTENTION);
        store.there().ship(OrderStore.key(id), "JJFI-1");
        store.deliver();
        store.runWell();
        assertThat(store.attention()).as("it came to its end").isEmpty();
    }

    @Test
    void aPlanNotesNothing() {
        var store = OrderStore.fresh(StoreKind.ORDERS_STUCK_AT_ONCE);
        long id = sent(store);
        store.there().status(OrderStore.key(id), 150);
        var before = Kept.of(store).rows().get("order_link");

        store.run(OrderStore.PLAN);

        assertThat(Kept.of(store).rows().get("order_link")).isEqualTo(before);
    }

    private static long sent(OrderStore store) {
        long id = store.add();
        store.runWell();
        store.writes();
        return id;
    }

    /** The hour between two looks is over. */
    private static void age(OrderStore store, String feed) {
        store.sql()
                .update(
                        "update feed_cursor set position = position - interval '2 hours' where store = ? and feed = ?",
                        store.id(),
                        feed);
    }
}
