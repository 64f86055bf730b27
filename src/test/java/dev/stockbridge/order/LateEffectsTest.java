package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.PutSemantics;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What may have arrived, or does not show yet, is looked for and made up for, whatever the shop says by then. */
class LateEffectsTest {

    private static final String ORDERS = ".*/orders";

    private final OrderStore store = OrderStore.fresh();

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"1", "2", "4", "9"})
    void makesOneOrderThoughReadingsLagBehind(int readings) {
        store.warehouse().switchTo(s -> s.withReadLag(readings));
        var ids = IntStream.range(0, 3).mapToObj(n -> store.add()).toList();
        store.runWell();
        ids.forEach(id -> store.orders().quantity(id, store.line(id, 0), 4));
        store.run(readings < 9 ? ExitCode.COMPLETED : ExitCode.ATTENTION);
        store.warehouse().switchTo(s -> s.withReadLag(0));
        store.run();
        store.runWell();

        assertThat(store.there().count()).isEqualTo(3);
        assertThat(ids).allSatisfy(id -> assertThat(store.ships(id).values()).containsExactly("4 CUP"));
        assertThat(store.attention()).isEmpty();
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"REPLACE, 1", "MERGE, 2"})
    void writesAnOrderWithOneArticleOnTwoLinesOnceThoughReadingsLagBehind(
            PutSemantics semantics, long writesOfRemoval) {
        store.warehouse().switchTo(s -> s.withPutSemantics(semantics).withReadLag(1));
        long id = store.orders().add(OrderStore.order().line("CUP", 3));

        store.runWell();

        assertThat(store.writes()).isEqualTo(Map.of("PUT", 1L));
        assertThat(store.ships(id).values()).containsExactlyInAnyOrder("2 CUP", "3 CUP");

        store.orders().removeLine(id, store.line(id, 0));
        store.runWell();

        assertThat(store.writes())
                .as("a warehouse that merges needs to be told twice")
                .isEqualTo(Map.of("PUT", writesOfRemoval));
        assertThat(store.ships(id).values()).containsExactly("3 CUP");
    }

    @Test
    @Tag("thorough")
    void sendsWhatTheShopWentBackToAfterAChangeArrivedWithoutAnAnswer() {
        long id = store.add();
        store.runWell();
        store.orders().quantity(id, store.line(id, 0), 5);
        store.warehouse().misbehave(Faults.resetsAfterEffect(1).onlyFor("PUT", ORDERS));
        store.run(ExitCode.UNREACHABLE);
        store.warehouse().behave();
        assertThat(store.ships(id).values()).containsExactly("5 CUP");

        store.orders().quantity(id, store.line(id, 0), 2);

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("updated");
        assertThat(store.ships(id).values()).containsExactly("2 CUP");
    }

    @Test
    @Tag("thorough")
    void namesAnOrderThatIsOpenAgainAfterItsCancellationArrivedWithoutAnAnswer() {
        long id = store.add();
        store.runWell();
        store.orders().cancel(id);
        store.warehouse()
                .misbehave(
                        Faults.resetsAfterEffect(1).onlyFor("DELETE", ORDERS + "/.*"),
                        Faults.answers(503).onlyFor("GET", ORDERS + "/.*"));
        store.run(ExitCode.UNREACHABLE);
        store.warehouse().behave();
        assertThat(store.status(id)).isEqualTo(1000);

        store.orders().reopen(id);

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention cancelled-in-warehouse");
    }

    @Test
    void cancelsAnOrderThatArrivedLateAndWithoutAnAnswer() {
        store.warehouse().switchTo(s -> s.withReadLag(3));
        long id = store.add();
        store.warehouse().misbehave(Faults.resetsAfterEffect(1).onlyFor("PUT", ORDERS));
        store.run(ExitCode.UNREACHABLE);
        store.warehouse().behave();

        store.orders().cancel(id);

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
        assertThat(store.status(id)).isEqualTo(1000);
    }
}
