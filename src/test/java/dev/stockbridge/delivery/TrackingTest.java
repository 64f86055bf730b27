package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;

/** The tracking code is taken from wherever the warehouse holds it, and waited for where it may still come. */
class TrackingTest {

    private final DeliveryStore store = DeliveryStore.fresh();

    static Stream<Arguments> places() {
        return Stream.of(
                place("shipment numbers first", "T-1, T-2", (there, number) -> {
                    there.tracking(number, "T-1");
                    there.tracking(number, "T-2");
                    there.tracking(number, "T-1");
                    there.parcel(number, "P-1", "W-1", false);
                    there.wayBill(number, "B-1");
                }),
                place("then those of the parcels", "W-1, W-2", (there, number) -> {
                    there.parcel(number, "P-1", "W-1", false);
                    there.parcel(number, "P-2", "W-2", false);
                    there.wayBill(number, "B-1");
                }),
                place("then the parcels' own", "P-1", (there, number) -> {
                    there.parcel(number, "P-1", null, false);
                    there.wayBill(number, "B-1");
                }),
                place("then the waybill", "B-1", (there, number) -> there.wayBill(number, "B-1")),
                place("never those of the way back", "W-1", (there, number) -> {
                    there.returnTracking(number, "R-1");
                    there.parcel(number, "R-2", "R-3", true);
                    there.parcel(number, "P-1", "W-1", false);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @Cases(quick = 2, from = "places")
    void isTakenFromTheFirstPlaceThatHoldsAny(
            String name, String expected, BiConsumer<SandboxWarehouseOrders, String> place) {
        long id = store.sent();
        place.accept(store.there(), DeliveryStore.key(id));
        store.there().ship(DeliveryStore.key(id), null);

        store.runWell();

        assertThat(store.code(id)).isEqualTo(expected);
    }

    @Test
    void isWaitedForAnHourAndThenDoneWithout() {
        long id = store.sent();
        store.there().ship(DeliveryStore.key(id), null);

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped awaiting-tracking");
        store.shippedBefore(id, Duration.ofMinutes(59));
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped awaiting-tracking");
        assertThat(store.calls()).isEmpty();
        store.shippedBefore(id, Duration.ofMinutes(61));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered: without a tracking code");
        assertThat(store.status(id)).isEqualTo("COMPLETED");
        assertThat(store.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.body()).doesNotContain("tracking_code"));
    }

    @Test
    void isCountedFromTheFirstSightWhereNobodySaysWhenItWasShipped() {
        long id = store.sent();
        store.there().ship(DeliveryStore.key(id), null);
        store.there().edit(DeliveryStore.key(id), order -> order.putNull("shippedTime"));
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped awaiting-tracking");

        store.sql().update("update delivery set seen_at = seen_at - interval '61 minutes' where store = ?", store.id());

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered: without a tracking code");
    }

    @Test
    void goesWithTheOrderWhenItComesInTime() {
        long id = store.sent();
        store.there().ship(DeliveryStore.key(id), null);
        store.runWell();

        store.there().tracking(DeliveryStore.key(id), "T-1");

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
        assertThat(store.code(id)).isEqualTo("T-1");
    }

    @Test
    void goesWithTheOrderHoweverFarTheChangesWereReadSince() {
        long id = store.sent();
        store.there().ship(DeliveryStore.key(id), null);
        store.runWell();
        // The warehouse's clock moves on, and with it the place that changes are read from.
        store.clock().advance(Duration.ofHours(5));
        store.runWell();

        store.there().tracking(DeliveryStore.key(id), "T-1");

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
        assertThat(store.code(id)).isEqualTo("T-1");
    }

    @Test
    @Tag("thorough")
    void isNotedAndNotSentWhenItComesTooLate() {
        long id = store.shipped(null);
        store.runWell();
        assertThat(store.status(id)).isEqualTo("COMPLETED");

        store.there().tracking(DeliveryStore.key(id), "T-1");
        store.there().status(DeliveryStore.key(id), 500);
        var run = store.run(ExitCode.COMPLETED);

        assertThat(store.calls()).hasSize(1);
        assertThat(store.report(run).notes())
                .anySatisfy(note -> assertThat(note).contains(DeliveryStore.key(id), "tracking code"));
        store.there().status(DeliveryStore.key(id), 450);
        assertThat(store.report(store.runWell()).notes())
                .noneSatisfy(note -> assertThat(note).contains("tracking code"));
    }

    private static Arguments place(String name, String expected, BiConsumer<SandboxWarehouseOrders, String> place) {
        return Arguments.of(name, expected, place);
    }
}
