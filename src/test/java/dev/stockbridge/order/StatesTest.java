package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.PutOnCancelled;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.node.ObjectNode;

/** Orders whose two sides went different ways. */
class StatesTest {

    private final OrderStore store = OrderStore.fresh();

    @ParameterizedTest
    @Cases(quick = 1)
    void revivesNothingThatTheWarehouseCancelled(PutOnCancelled putOnCancelled) {
        store.warehouse().switchTo(s -> s.withPutOnCancelled(putOnCancelled));
        long id = sent();
        store.there().cancel(OrderStore.key(id));

        store.orders().quantity(id, store.line(id, 0), 5);
        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, id)).isEqualTo("attention cancelled-in-warehouse");
        assertThat(store.writes()).isEmpty();
        store.orders().cancel(id);
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
        assertThat(store.attention()).isEmpty();
        assertThat(store.there().count()).isEqualTo(1);
    }

    @Test
    void leavesAnOrderThatTheWarehouseHasDeliveredAsItIs() {
        long id = sent();
        store.there().ship(OrderStore.key(id), "JJFI-1");

        store.orders().address(id, address -> address.put("city", "Turku"));
        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, id)).isEqualTo("attention order-locked");
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void leavesAloneWhatTheShopDeliveredAndNeverSent() {
        long never = store.add();
        store.orders().complete(never, "JJFI-2");

        assertThat(store.outcomes(store.runWell())).isEmpty();
        assertThat(store.writes()).isEmpty();
        assertThat(store.there().count()).isZero();
    }

    @Test
    void tellsOfADeliveredOrderThatWasReopened() {
        long id = sent();
        store.there().ship(OrderStore.key(id), "JJFI-1");
        store.orders().complete(id, "JJFI-1");
        store.runWell();

        store.orders().reopen(id);
        store.orders().addLine(id, "TEA", 1);
        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, id)).isEqualTo("attention reopened");
        assertThat(store.writes()).isEmpty();
        store.orders().complete(id, "JJFI-2");
        store.runWell();
        assertThat(store.attention()).isEmpty();
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void tellsOfACancelledOrderThatWasReopened(PutOnCancelled putOnCancelled) {
        store.warehouse().switchTo(s -> s.withPutOnCancelled(putOnCancelled));
        long id = sent();
        store.orders().cancel(id);
        store.runWell();
        store.writes();

        store.orders().reopen(id);
        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, id)).isEqualTo("attention reopened");
        assertThat(store.writes()).isEmpty();
        assertThat(store.status(id)).isEqualTo(1000);
        store.orders().cancel(id);
        store.runWell();
        assertThat(store.attention()).isEmpty();
    }

    @Test
    void sendsAnOrderThatWasCancelledBeforeItWasSentAndIsOpenAgain() {
        long id = store.add();
        store.orders().cancel(id);
        store.runWell();

        store.orders().reopen(id);

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("created");
        assertThat(store.ships(id).values()).containsExactly("2 CUP");
    }

    @Test
    void sendsNothingOfAReturnOrder() {
        long id = store.orders()
                .add(NewOrder.by(Person.ALL.get(1)).line("CUP", -1, line -> line.put("return_to_stock", true)));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped nothing-to-ship");
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void sendsOfAnExchangeOnlyWhatStillHasToLeave() {
        long id = store.add();
        store.orders().complete(id, "JJFI-1");
        store.orders().exchange(id, store.line(id, 0), "TEA");

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("created");
        assertThat(store.ships(id).values()).containsExactly("1 TEA");
    }

    @Test
    void asksAPersonAboutAnExchangeOfAnOrderThatWasSent() {
        long id = sent();
        store.there().ship(OrderStore.key(id), "JJFI-1");
        store.orders().complete(id, "JJFI-1");
        store.runWell();

        store.orders().exchange(id, store.line(id, 0), "TEA");

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention reopened");
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void makesOneOrderOfOneThatWasSplitBefore() {
        long id = store.orders().add(OrderStore.order().line("TEA", 4));
        store.orders().split(id, store.line(id, 1), 1);

        store.runWell();

        assertThat(store.there().count()).isEqualTo(1);
        assertThat(store.ships(id).values()).containsExactlyInAnyOrder("2 CUP", "3 TEA", "1 TEA");
    }

    @Test
    void parksASplitAfterSending() {
        long id = store.orders().add(OrderStore.order().line("TEA", 4));
        store.runWell();
        store.writes();

        store.orders().split(id, store.line(id, 1), 1);
        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, id)).isEqualTo("attention order-locked");
        assertThat(store.attention().get(0).detail()).contains("split into 2 shipments");
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void noticesInTheFullReadingThatTheWarehouseCancelledOrLostAnOrder() {
        long cancelled = sent();
        long fine = sent();
        store.there().cancel(OrderStore.key(cancelled));

        var run = store.run(OrderStore.FULL);

        assertThat(run.exitCode()).isEqualTo(ExitCode.ATTENTION);
        assertThat(store.outcomes(run))
                .isEqualTo(Map.of(OrderStore.key(cancelled), "attention cancelled-in-warehouse"));
        assertThat(store.writes()).isEmpty();
        assertThat(store.status(fine)).isEqualTo(200);
    }

    @Test
    void namesAnOrderThatIsGoneFromTheShop() {
        long id = sent();
        store.orders().delete(id);

        var run = store.run(OrderStore.FULL);

        assertThat(store.outcome(run, id)).isEqualTo("skipped gone-from-shop");
        assertThat(store.writes()).isEmpty();
        assertThat(store.status(id)).isEqualTo(200);
    }

    @Test
    void closesTheItemOfAnOrderThatIsGoneFromTheShop() {
        long id = store.orders()
                .add(OrderStore.order()
                        .with(order -> ((ObjectNode) order.get("shipping_address")).put("country", "Narnia")));
        store.orders().edit(id, order -> order.put("different_shipping_address", true));
        store.run(ExitCode.ATTENTION);

        store.orders().delete(id);
        store.runWell();

        assertThat(store.attention()).isEmpty();
    }

    private long sent() {
        long id = store.add();
        store.runWell();
        store.writes();
        return id;
    }
}
