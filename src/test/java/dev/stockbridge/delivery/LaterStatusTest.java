package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.run.record.ExitCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What the warehouse does with an order after it has left hides nothing of it. */
class LaterStatusTest {

    private final DeliveryStore store = DeliveryStore.fresh();

    @ParameterizedTest(name = "from {0} to {1}")
    @Cases(
            quick = 2,
            value = {"450, 800", "450, 900", "320, 800", "320, 900", "320, 451", "200, 600"})
    void completesWhatLeftBetweenTwoRunsAndTellsWhereItIs(int before, int status) {
        long id = store.sent();
        store.there().status(DeliveryStore.key(id), before == 450 ? 200 : before);
        store.runWell();

        store.there().ship(DeliveryStore.key(id), 450, "JJFI1");
        store.there().status(DeliveryStore.key(id), status);
        var run = store.runWell();

        assertThat(store.outcome(run, id)).startsWith("delivered: by now it is at warehouse status " + status);
        assertThat(store.report(run).notes())
                .anySatisfy(note -> assertThat(note).contains(DeliveryStore.key(id), "warehouse status " + status));
        assertThat(store.code(id)).isEqualTo("JJFI1");
        assertThat(store.mails()).containsExactly(id);
        assertThat(store.outcome(store.runWell(), id)).isNull();
    }

    /** A warehouse that skips its shipped statuses leaves the picked quantities alone to see. */
    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"800", "900"})
    void takesWhatWasPickedForShippedAtAStatusBehindThat(int status) {
        long id = store.sent();
        store.runWell();
        store.there().pick(DeliveryStore.key(id));
        store.there().tracking(DeliveryStore.key(id), "JJFI1");
        store.there().status(DeliveryStore.key(id), status);

        assertThat(store.outcome(store.runWell(), id)).startsWith("delivered");
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"600", "800", "900", "1000"})
    void completesNothingThatWasNeverPicked(int status) {
        long id = store.sent();
        store.runWell();
        store.there().status(DeliveryStore.key(id), status);

        store.runWell();
        store.run(DeliveryStore.FULL);

        assertThat(store.calls()).isEmpty();
        assertThat(store.status(id)).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"320", "400", "600", "800", "900"})
    void keepsAPartialDeliveryOpenUntilItIsSettledInTheShop(int status) {
        long id = store.sent(DeliveryStore.order().line("TEA", 3));
        store.there().pick(DeliveryStore.key(id), line(id), 2);
        store.there().status(DeliveryStore.key(id), 450);
        store.run(ExitCode.ATTENTION);

        store.there().status(DeliveryStore.key(id), status);
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).startsWith("attention partial-delivery");
        assertThat(store.run(DeliveryStore.FULL).exitCode()).isEqualTo(ExitCode.ATTENTION);
        assertThat(store.reasons()).containsEntry(DeliveryStore.key(id), "partial-delivery");

        store.orders().complete(id, "BY-HAND");
        assertThat(store.outcome(store.runWell(), id)).startsWith("delivered");
        assertThat(store.reasons()).isEmpty();
        assertThat(store.calls()).isEmpty();
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"800", "900"})
    void keepsARefusalOpenUntilItIsSettledInTheShop(int status) {
        long id = store.sent(DeliveryStore.order().payment(1, "PAID"));
        store.there().ship(DeliveryStore.key(id), "JJFI1");
        store.run(ExitCode.ATTENTION);

        store.there().status(DeliveryStore.key(id), status);
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).startsWith("attention quick-process-refused");

        store.orders().edit(id, order -> order.withArray("payments").remove(1));
        assertThat(store.outcome(store.runWell(), id)).startsWith("delivered");
        assertThat(store.reasons()).isEmpty();
    }

    /** The goods were said to have left; that the order is cancelled by now does not complete it. */
    @Test
    void tellsAPersonWhereAnOrderThatHadLeftIsCancelledInTheWarehouse() {
        long id = store.sent();
        store.there().ship(DeliveryStore.key(id), null);
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped awaiting-tracking");

        store.there().cancel(DeliveryStore.key(id));
        store.shippedBefore(id, Duration.ofDays(2));

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).startsWith("attention cancelled-in-warehouse");
        assertThat(store.calls()).isEmpty();

        store.orders().cancel(id);
        store.runWell();
        assertThat(store.reasons()).isEmpty();
    }

    private String line(long order) {
        return store.orders().get(order).at("/products/0/id").asString();
    }
}
