package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.Faults;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Completing a shipment may make a label, charge and mail like completing an order: it happens once. */
class PartsOnceTest {

    private static final String COMPLETE = ".*/shipments/.*/complete";

    private final DeliveryStore store = DeliveryStore.fresh(StoreKind.DELIVERIES_IN_PARTS);
    private long id;

    @BeforeEach
    void letAPartLeave() {
        id = store.orders().add(DeliveryStore.order().line("TEA", 3));
        store.orders().split(id, Long.parseLong(line(1)), 3);
        store.send();
        store.there().pick(DeliveryStore.key(id), line(0), 2);
        store.there().tracking(DeliveryStore.key(id), "JJFI1");
        store.there().status(DeliveryStore.key(id), 450);
    }

    @Test
    void standsInTheLedgerBeforeTheCall() {
        var state = new AtomicReference<String>();
        store.shop()
                .misbehave(Faults.before(
                        request -> request.is("POST", COMPLETE),
                        () -> state.set(store.sql()
                                .queryForObject(
                                        "select state from delivery where store = ? and order_id = ?",
                                        String.class,
                                        store.id(),
                                        id))));

        store.runWell();

        assertThat(state).hasValue("attempted");
    }

    @Test
    void isTakenForDoneWhereTheAnswerWasLostAndTheShopShowsIt() {
        store.shop().misbehave(Faults.resetsAfterEffect(1).onlyFor("POST", COMPLETE));

        assertThat(store.outcome(store.runWell(), id)).startsWith("delivered: its shipment");

        store.shop().behave();
        store.runWell();
        assertThat(store.calls()).hasSize(1);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"500", "502", "503"})
    void isAskedForAfterAnAnswerOfTrouble(int status) {
        store.shop().misbehave(Faults.answersAfterEffect(status).onlyFor("POST", COMPLETE));

        assertThat(store.outcome(store.runWell(), id)).startsWith("delivered: its shipment");
        assertThat(store.calls()).hasSize(1);
    }

    @Test
    void isNotCalledAgainWhileACallMayStillBeAtWork() {
        store.shop().misbehave(Faults.resetsBeforeEffect(1).onlyFor("POST", COMPLETE));
        store.run(ExitCode.UNREACHABLE);
        store.shop().behave();

        assertThat(store.outcome(store.runWell(), id)).startsWith("skipped awaiting-answer: its call of");
        assertThat(store.calls()).hasSize(1);
        store.waitForAttempts();

        assertThat(store.outcome(store.runWell(), id)).startsWith("delivered: its shipment");
        assertThat(store.calls()).hasSize(2);
        assertThat(store.reasons()).isEmpty();
    }

    @Test
    void isNotCalledAgainAtOnceAfterA500() {
        store.shop().misbehave(Faults.answers(500).onlyFor("POST", COMPLETE));
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).contains("answered 500");

        store.run(ExitCode.ATTENTION);

        assertThat(store.calls()).hasSize(1);
    }

    @Test
    void isFoundDoneAfterACrash() {
        store.shop()
                .misbehave(
                        Faults.resetsAfterEffect(1).onlyFor("POST", COMPLETE),
                        Faults.resetsBeforeEffect(1)
                                .onlyFor("GET", ".*/orders/.*")
                                .after(1));
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        store.shop().behave();

        assertThat(store.outcome(store.run("night"), id)).startsWith("delivered: its shipment");
        assertThat(store.calls()).hasSize(1);
    }

    private String line(int index) {
        return store.orders().get(id).at("/products/" + index + "/id").asString();
    }
}
