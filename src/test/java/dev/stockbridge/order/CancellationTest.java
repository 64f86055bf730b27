package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.RefusalStyle;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order that is cancelled in the shop is cancelled in the warehouse, or a person hears of it before the goods leave. */
class CancellationTest {

    private static final String ORDER = ".*/orders/\\d+";

    private final OrderStore store = OrderStore.fresh();

    @Test
    void sendsNothingOfAnOrderThatWasNeverSent() {
        long id = store.add();
        store.orders().cancel(id);

        var run = store.runWell();

        assertThat(store.outcome(run, id)).isEqualTo("skipped never-sent");
        assertThat(store.writes()).isEmpty();
        assertThat(store.there().count()).isZero();
    }

    @Test
    void cancelsWhatWasSentAndNotASecondTime() {
        long id = sentAndCancelled();

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
        assertThat(store.status(id)).isEqualTo(1000);
        assertThat(store.writes()).isEqualTo(Map.of("DELETE", 1L));
        store.orders().touch(id);
        assertThat(store.outcomes(store.runWell())).isEmpty();
        assertThat(store.writes()).isEmpty();
    }

    @Test
    void takesAnOrderThatIsCancelledInBothForDone() {
        long id = sentAndCancelled();
        store.there().cancel(OrderStore.key(id));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
        assertThat(store.writes()).isEmpty();
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"320", "400", "450", "500"})
    void tellsAPersonWhenTheWarehouseHasBegun(int status) {
        long id = sentAndCancelled();
        store.there().status(OrderStore.key(id), status);

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, id)).isEqualTo("attention cancel-refused");
        assertThat(store.attention().get(0).detail()).contains(Integer.toString(status));
        assertThat(store.writes()).isEmpty();
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention cancel-refused");
        store.there().cancel(OrderStore.key(id));
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
        assertThat(store.attention()).isEmpty();
    }

    @Test
    void usesTheStatusesThatTheSettingsName() {
        var until200 = OrderStore.fresh(StoreKind.ORDERS_UNTIL_RELEASED);
        long id = until200.add();
        until200.runWell();
        until200.there().status(OrderStore.key(id), 300);
        until200.orders().cancel(id);

        assertThat(until200.outcome(until200.run(), id)).isEqualTo("attention cancel-refused");
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void tellsAPersonOfARefusalInAnyShape(RefusalStyle style) {
        long id = sentAndCancelled();
        // The warehouse locks what we take for open.
        store.warehouse().switchTo(s -> s.withRefusalStyle(style).withLockFromStatus(200));

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention cancel-refused");
        assertThat(store.writes()).isEqualTo(Map.of("DELETE", 1L));
        assertThat(store.status(id)).isEqualTo(200);
        store.warehouse().switchTo(s -> s.withLockFromStatus(320));
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
        assertThat(store.attention()).isEmpty();
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void takesTheAnswerThatItIsCancelledAlreadyForDone(RefusalStyle style) {
        long id = sentAndCancelled();
        store.warehouse().switchTo(s -> s.withRefusalStyle(style));
        store.warehouse()
                .misbehave(Faults.before(
                        request -> request.is("DELETE", ORDER),
                        () -> store.there().cancel(OrderStore.key(id))));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
        assertThat(store.writes()).isEqualTo(Map.of("DELETE", 1L));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsOutWhatBecameOfACancellationWhoseAnswerWasLost(boolean cancelAgainFine) {
        long id = sentAndCancelled();
        store.warehouse().switchTo(s -> s.withCancelAgainFine(cancelAgainFine));
        store.warehouse().misbehave(Faults.resetsAfterEffect(1).onlyFor("DELETE", ORDER));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
        assertThat(store.status(id)).isEqualTo(1000);
    }

    @ParameterizedTest
    @Cases(
            quick = 3,
            value = {
                "400, ATTENTION",
                "409, ATTENTION",
                "404, ATTENTION",
                "401, REFUSED",
                "403, REFUSED",
                "503, UNREACHABLE"
            })
    void comesOutDifferentlyForEachAnswer(int status, ExitCode expected) {
        long id = sentAndCancelled();
        store.warehouse().misbehave(Faults.answers(status).onlyFor("DELETE", ORDER));

        var run = store.run(expected);

        assertThat(store.reasons())
                .isEqualTo(expected == ExitCode.ATTENTION ? Map.of(OrderStore.key(id), "cancel-refused") : Map.of());
        assertThat(store.writes().get("DELETE")).isEqualTo(status == 503 ? 3L : 1L);
        store.warehouse().behave();
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
        assertThat(store.status(id)).isEqualTo(1000);
        assertThat(run.execution()).isNotNull();
    }

    @Test
    void takesAnOrderThatTheWarehouseNoLongerHasForCancelled() {
        long id = sentAndCancelled();
        store.warehouse()
                .misbehave(
                        Faults.answers(404).onlyFor("DELETE", ORDER),
                        Faults.answers(404).onlyFor("GET", ORDER));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
    }

    @Test
    void catchesACancellationBetweenReadingAndWriting() {
        long id = store.add();
        store.warehouse()
                .misbehave(Faults.before(
                                request -> request.is("PUT", ".*/orders"),
                                () -> store.orders().cancel(id))
                        .times(1));

        store.run();
        store.runWell();

        assertThat(store.status(id)).isEqualTo(1000);
        assertThat(store.there().count()).isEqualTo(1);
        assertThat(store.attention()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void cancelsAnOrderWhoseTransferNobodySawEnd() {
        long id = store.add();
        store.warehouse().misbehave(Faults.resetsAfterEffect(1).onlyFor("PUT", ".*/orders"));
        store.run(ExitCode.UNREACHABLE);
        store.warehouse().behave();

        store.orders().cancel(id);
        store.runWell();

        assertThat(store.status(id)).isEqualTo(1000);
    }

    @Test
    void forgetsAnOrderWhoseTransferNeverArrived() {
        long id = store.add();
        store.warehouse().misbehave(Faults.resetsBeforeEffect(1).onlyFor("PUT", ".*/orders"));
        store.run(ExitCode.UNREACHABLE);
        store.warehouse().behave();
        store.writes();

        store.orders().cancel(id);
        var run = store.runWell();

        assertThat(store.outcome(run, id)).isEqualTo("skipped never-sent");
        assertThat(store.writes()).isEmpty();
        assertThat(store.there().count()).isZero();
    }

    private long sentAndCancelled() {
        long id = store.add();
        store.runWell();
        store.orders().cancel(id);
        store.writes();
        return id;
    }
}
