package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.Faults;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call that the shop does not answer is made again later, and only the third time a person hears of it. */
class UnansweredTest {

    /** What the shop is asked to complete. */
    enum Asked {
        ORDER,
        SHIPMENT;

        private StoreKind kind() {
            return this == ORDER ? StoreKind.ORDERS : StoreKind.DELIVERIES_IN_PARTS;
        }

        private String path() {
            return this == ORDER ? DeliveryStore.QUICK_PROCESS : ".*/shipments/.*/complete";
        }

        private long shipped(DeliveryStore store) {
            if (this == ORDER) {
                return store.shipped("JJFI1");
            }
            long id = store.orders().add(DeliveryStore.order().line("TEA", 3));
            var lines = store.orders().get(id).get("products");
            store.orders().split(id, lines.get(1).get("id").asLong(), 3);
            store.send();
            store.there().pick(DeliveryStore.key(id), lines.get(0).get("id").asString(), 2);
            store.there().tracking(DeliveryStore.key(id), "JJFI1");
            store.there().status(DeliveryStore.key(id), 450);
            return id;
        }
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void callsAPersonAfterTheThirdCallOnly(Asked asked) {
        var store = DeliveryStore.fresh(asked.kind());
        long id = asked.shipped(store);
        store.shop().misbehave(Faults.resetsBeforeEffect(1).onlyFor("POST", asked.path()));

        for (int call = 1; call <= 2; call++) {
            store.run(ExitCode.UNREACHABLE);
            assertThat(store.outcome(store.runWell(), id)).startsWith("skipped awaiting-answer");
            assertThat(store.calls()).hasSize(call);
            store.waitForAttempts();
        }

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id))
                .isEqualTo("attention quick-process-refused: the shop left 3 calls or more unanswered, and the order is"
                        + " still open");
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).startsWith("attention quick-process-refused");
        assertThat(store.calls()).hasSize(3);

        store.shop().behave();
        store.waitForAttempts();
        assertThat(store.outcome(store.runWell(), id)).startsWith("delivered");
        assertThat(store.calls()).hasSize(4);
        assertThat(store.reasons()).isEmpty();
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void repeatsInTheRunWhatTheShopWasTooBusyFor(Asked asked) {
        var store = DeliveryStore.fresh(asked.kind());
        long id = asked.shipped(store);
        store.shop().misbehave(Faults.busy(0).times(2).onlyFor("POST", asked.path()));

        assertThat(store.outcome(store.runWell(), id)).startsWith("delivered");

        assertThat(store.calls()).hasSize(3);
        assertThat(store.reasons()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void looksBeforeItRepeatsWhatTheShopWasTooBusyFor(Asked asked) {
        var store = DeliveryStore.fresh(asked.kind());
        long id = asked.shipped(store);
        store.shop().misbehave(Faults.busyAfterEffect(0).onlyFor("POST", asked.path()));

        assertThat(store.outcome(store.runWell(), id)).startsWith("delivered");

        assertThat(store.calls()).hasSize(1);
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void countsNoCallThatTheShopWasTooBusyFor(Asked asked) {
        var store = DeliveryStore.fresh(asked.kind());
        long id = asked.shipped(store);
        store.shop().misbehave(Faults.busy(0).onlyFor("POST", asked.path()));
        for (int run = 1; run <= 4; run++) {
            store.run(ExitCode.UNREACHABLE);
        }
        assertThat(store.reasons()).isEmpty();

        store.shop().behave();

        assertThat(store.outcome(store.runWell(), id)).startsWith("delivered");
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void standsInTheLedgerBeforeTheCall(Asked asked) {
        var store = DeliveryStore.fresh(asked.kind());
        long id = asked.shipped(store);
        var row = new AtomicReference<String>();
        store.shop()
                .misbehave(Faults.before(
                        request -> request.is("POST", asked.path()),
                        () -> row.set(store.sql()
                                .queryForObject(
                                        "select state || ' ' || unanswered from delivery where store = ? and order_id = ?",
                                        String.class,
                                        store.id(),
                                        id))));

        store.runWell();

        assertThat(row).hasValue("attempted 1");
    }

    /** That the order could not be read after the call says nothing of the call. */
    @ParameterizedTest
    @Cases(quick = 1)
    void forgetsNoCallWhereTheLookAfterItFails(Asked asked) {
        var store = DeliveryStore.fresh(asked.kind());
        long id = asked.shipped(store);
        store.shop()
                .misbehave(
                        Faults.resetsBeforeEffect(1).onlyFor("POST", asked.path()),
                        Faults.unauthorized().onlyFor("GET", ".*/orders/.*").after(1));
        store.run(ExitCode.REFUSED);
        store.shop().behave();

        assertThat(store.outcome(store.runWell(), id)).startsWith("skipped awaiting-answer");
        assertThat(store.calls()).hasSize(1);
    }

    @Test
    @Tag("thorough")
    void asksAgainInTheNextRunWhereNothingIsWaitedFor() {
        var store = DeliveryStore.fresh(StoreKind.DELIVERIES_IMPATIENT);
        long id = store.shipped("JJFI1");
        store.shop().misbehave(Faults.resetsBeforeEffect(1).times(1).onlyFor("POST", DeliveryStore.QUICK_PROCESS));
        store.run(ExitCode.UNREACHABLE);

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");

        assertThat(store.calls()).hasSize(2);
        assertThat(store.mails()).containsExactly(id);
    }

    /** The other orders go on while one is never answered. */
    @Test
    void holdsUpNobodyAfterTheThirdCall() {
        var store = DeliveryStore.fresh(StoreKind.DELIVERIES_IMPATIENT);
        long bad = store.shipped("JJFI1");
        store.shop().misbehave(Faults.resetsBeforeEffect(1).onlyFor("POST", ".*/orders/" + bad + "/quick-process"));
        store.run(ExitCode.UNREACHABLE);
        long fine = store.shipped("JJFI2");
        store.run(ExitCode.UNREACHABLE);

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, bad)).startsWith("attention quick-process-refused");
        assertThat(store.status(fine)).isEqualTo("COMPLETED");
    }

    /** An order that cannot be read for a while, or that lacks goods for a while, is not called again for that. */
    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"false", "true"})
    void remembersACallWhileAPersonIsToldOfSomethingElse(boolean isUnreadable) {
        var store = DeliveryStore.fresh();
        long id = store.shipped("JJFI1");
        store.shop().misbehave(Faults.resetsBeforeEffect(1).onlyFor("POST", DeliveryStore.QUICK_PROCESS));
        store.run(ExitCode.UNREACHABLE);
        store.shop().behave();
        if (isUnreadable) {
            store.shop().misbehave(Faults.answers(500).onlyFor("GET", ".*/orders/" + id));
            assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).startsWith("attention unreadable");
            store.shop().behave();
        } else {
            long line = store.orders().addLine(id, "TEA", 1);
            assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).startsWith("attention partial-delivery");
            store.orders().removeLine(id, line);
        }

        assertThat(store.outcome(store.runWell(), id)).startsWith("skipped awaiting-answer");

        assertThat(store.calls()).hasSize(1);
    }
}
