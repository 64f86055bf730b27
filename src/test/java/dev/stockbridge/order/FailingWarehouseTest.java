package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A warehouse that answers 500 to one order stops no other; one that does so to all parks none for good. */
class FailingWarehouseTest {

    private final OrderStore store = OrderStore.fresh();

    @Test
    void parksTheOrderThatItFailsAt() {
        long before = store.add();
        long poison = store.add();
        long behind = store.add();
        store.warehouse().misbehave(failsAt(poison));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, before)).isEqualTo("created");
        assertThat(store.outcome(run, behind)).isEqualTo("created");
        assertThat(store.outcome(run, poison)).isEqualTo("attention rejected-by-warehouse");
        assertThat(store.attention().get(0).detail()).startsWith("answered 500");
        store.warehouse().behave();
        assertThat(store.outcome(store.runWell(), poison)).isEqualTo("created");
        assertThat(store.attention()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void tellsAPersonOfACancellationThatItFailsAt() {
        long id = store.add();
        store.runWell();
        store.orders().cancel(id);
        store.warehouse().misbehave(Faults.answers(500).onlyFor("DELETE", ".*/orders/.*"));

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention cancel-refused");
        store.warehouse().behave();
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
    }

    @Test
    void believesWhatStandsThereAndNotTheAnswer() {
        long id = store.add();
        store.warehouse().misbehave(Faults.answersAfterEffect(500).onlyFor("PUT", ".*/orders"));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("created");
        assertThat(store.there().count()).isEqualTo(1);
    }

    @Test
    void endsTheRunWhereItFailsAtOneAfterTheOther() {
        var single = OrderStore.fresh(1, StoreKind.ORDERS);
        var ids = IntStream.range(0, 5).mapToObj(n -> single.add()).toList();
        single.warehouse().misbehave(Faults.answers(500).onlyFor("PUT", ".*/orders"));

        var run = single.run(ExitCode.UNREACHABLE);

        assertThat(run.remark()).contains("3 items in a row");
        assertThat(single.attention()).hasSizeLessThan(3);
        single.warehouse().behave();
        single.runWell();
        assertThat(single.attention()).isEmpty();
        assertThat(ids).allSatisfy(id -> assertThat(single.ships(id).values()).containsExactly("2 CUP"));
    }

    /** They are taken up again first of all, one after the other. */
    @Test
    void stopsNoRunOverOrdersThatAPersonWasToldOf() {
        var poison = new ArrayList<Long>();
        for (int n = 0; n < 4; n++) {
            long id = store.add();
            poison.add(id);
            store.add();
            store.warehouse().misbehave(failsAt(id));
        }
        store.run(ExitCode.ATTENTION);
        long next = store.add();

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, next)).isEqualTo("created");
        assertThat(store.attention()).hasSize(poison.size());
    }

    private static Fault failsAt(long id) {
        return Faults.answers(500)
                .onlyFor(request ->
                        request.is("PUT", ".*/orders") && request.body().contains("\"" + id + "\""));
    }
}
