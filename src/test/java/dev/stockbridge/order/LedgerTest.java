package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxRequest;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.PutOnCancelled;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Each order is made once, whatever becomes of the answers, and none of anybody else's is touched. */
class LedgerTest {

    private static final String ORDERS = ".*/orders";

    private OrderStore store = OrderStore.fresh();

    @Test
    void makesOneOrderThoughTheAnswerIsLostOnce() {
        long id = store.add();
        store.warehouse()
                .misbehave(Faults.resetsAfterEffect(1).onlyFor("PUT", ORDERS).times(1));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("created");
        assertThat(store.there().count()).isEqualTo(1);
    }

    @Test
    void makesOneOrderThoughEveryAnswerIsLost() {
        long id = store.add();
        store.warehouse().misbehave(Faults.resetsAfterEffect(1).onlyFor("PUT", ORDERS));
        store.run("night", RunOptions.ORDINARY);
        assertThat(store.there().count()).isEqualTo(1);
        store.warehouse().behave();

        var run = store.run("night", RunOptions.ORDINARY);

        assertThat(run.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.outcome(run, id)).isEqualTo("created");
        assertThat(store.there().count()).isEqualTo(1);
        store.writes();
        store.orders().touch(id);
        store.runWell();
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void takesTheRefusalOfASecondAttemptForNoneWhereTheFirstHadArrived() {
        store.warehouse().switchTo(s -> s.withLockFromStatus(200));
        long id = store.add();
        store.warehouse()
                .misbehave(Faults.resetsAfterEffect(1).onlyFor("PUT", ORDERS).times(1));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("created");
        assertThat(store.writes()).isEqualTo(Map.of("PUT", 2L));
        assertThat(store.attention()).isEmpty();
        assertThat(store.there().count()).isEqualTo(1);
    }

    @Test
    void knowsItsOrderAgainWithWhichTheWarehouseHasBegunSinceTheAnswerWasLost() {
        long id = store.add();
        store.warehouse().misbehave(Faults.resetsAfterEffect(1).onlyFor("PUT", ORDERS));
        store.run("night", RunOptions.ORDINARY);
        store.warehouse().behave();
        store.there().pick(OrderStore.key(id));
        store.writes();

        var run = store.run("night", RunOptions.ORDINARY);

        assertThat(store.outcome(run, id)).isEqualTo("created");
        assertThat(store.writes()).isEmpty();
    }

    @ParameterizedTest
    @Cases(quick = 3, from = "positions")
    void makesNoneTwiceWhereverAChunkBreaksOff(int position, boolean arrives) {
        store = OrderStore.fresh(3, StoreKind.ORDERS);
        var ids = IntStream.range(0, 7).mapToObj(n -> store.add()).toList();
        Fault dies = arrives ? Faults.resetsAfterEffect(1) : Faults.resetsBeforeEffect(1);
        store.warehouse().misbehave(dies.onlyFor(SandboxRequest::writes).after(position));

        store.run("night", RunOptions.ORDINARY);
        store.warehouse().behave();
        var run = store.run("night", RunOptions.ORDINARY);

        assertThat(run.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.there().count()).isEqualTo(7);
        assertThat(ids).allSatisfy(id -> assertThat(store.ships(id).values()).containsExactly("2 CUP"));
        assertThat(store.report(run).counts().created()).isEqualTo(7);
        assertThat(store.violations()).isEmpty();
        store.writes();
        ids.forEach(store.orders()::touch);
        store.runWell();
        assertThat(store.writes()).isEmpty();
    }

    static List<Object[]> positions() {
        return IntStream.range(0, 8)
                .boxed()
                .flatMap(n -> List.of(new Object[] {n, true}, new Object[] {n, false}).stream())
                .toList();
    }

    @Test
    void neverTouchesAnOrderOfSomebodyElseThatBearsItsNumber() {
        long id = store.add();
        store.articles().seed("OTHER", article -> {});
        store.there().seed(OrderStore.key(id), order -> SandboxWarehouseOrders.line(order, "1", "OTHER", 9));

        for (int run = 0; run < 3; run++) {
            assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention rejected-by-warehouse");
        }
        store.orders().quantity(id, store.line(id, 0), 5);
        store.run(ExitCode.ATTENTION);
        assertThat(store.ships(id).values()).containsExactly("9 OTHER");
        store.orders().cancel(id);
        var run = store.runWell();

        assertThat(store.outcome(run, id)).isEqualTo("skipped never-sent");
        assertThat(store.status(id)).isEqualTo(200);
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void sendsTheOrderOnceTheNumberIsFree() {
        long id = store.add();
        store.articles().seed("OTHER", article -> {});
        store.there().seed(OrderStore.key(id), order -> SandboxWarehouseOrders.line(order, "1", "OTHER", 9));
        store.run(ExitCode.ATTENTION);

        // The other channel takes up our order's id, as if it were ours: the staff has handed it over.
        store.there().edit(OrderStore.key(id), order -> order.put("goodsOwnerOrderId", OrderStore.key(id)));
        store.runWell();

        assertThat(store.ships(id).values()).containsExactly("2 CUP");
        assertThat(store.attention()).isEmpty();
    }

    @Test
    void makesNoEmptyOrderOfOneThatNeverArrivedAndHasNothingLeftToShip() {
        long id = store.add();
        store.warehouse().misbehave(Faults.resetsBeforeEffect(1).onlyFor("PUT", ORDERS));
        store.run(ExitCode.UNREACHABLE);
        store.warehouse().behave();
        store.writes();

        store.orders().quantity(id, store.line(id, 0), 0);

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped nothing-to-ship");
        assertThat(store.writes()).isEmpty();
        assertThat(store.there().count()).isZero();
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"true", "false"})
    void decidesByTheStandingOrderWhereAnAnswerHasNoId(boolean edited) {
        store.warehouse().switchTo(s -> s.withNullIdOn2xx(true));
        long id = store.add();
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("created");

        store.orders().quantity(id, store.line(id, 0), edited ? 5 : 2);
        var run = store.runWell();

        assertThat(store.outcome(run, id)).isEqualTo(edited ? "updated" : null);
        store.orders().cancel(id);
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
        assertThat(store.status(id)).isEqualTo(1000);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"REFUSE", "REVIVE", "CREATE_NEW"})
    void neverUsesTheNumberOfACancelledOrderAgain(PutOnCancelled putOnCancelled) {
        store.warehouse().switchTo(s -> s.withPutOnCancelled(putOnCancelled));
        long id = store.add();
        store.warehouse().misbehave(Faults.resetsAfterEffect(1).onlyFor("PUT", ORDERS));
        store.run(ExitCode.UNREACHABLE);
        store.warehouse().behave();
        store.there().cancel(OrderStore.key(id));

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention cancelled-in-warehouse");
        assertThat(store.there().count()).isEqualTo(1);
        assertThat(store.status(id)).isEqualTo(1000);
    }

    @Test
    void putsThePrefixBeforeTheNumber() {
        var prefixed = OrderStore.fresh(StoreKind.ORDERS_PREFIXED);
        long id = prefixed.add();
        prefixed.runWell();

        assertThat(prefixed.there().find("WEB-" + id)).isPresent();
        prefixed.orders().cancel(id);
        prefixed.runWell();
        assertThat(prefixed.there().statusOf("WEB-" + id)).isEqualTo(1000);
        assertThat(prefixed.reasons()).isEqualTo(Map.of());
    }
}
