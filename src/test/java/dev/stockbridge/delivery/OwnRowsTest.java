package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has left is decided by the rows that were sent and that should be picked. */
class OwnRowsTest {

    private final DeliveryStore store = DeliveryStore.fresh();

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"W-1", "7"})
    void leavesOutWhatTheWarehouseAdded(String row) {
        long id = store.sent();
        store.there().ship(DeliveryStore.key(id), "JJFI1");
        store.there().addRow(DeliveryStore.key(id), row, "BAG", 1);

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
        assertThat(store.reasons()).isEmpty();
    }

    @Test
    void leavesOutWhatTheWarehouseAddedAndDidNotPick() {
        long id = store.sent();
        store.there().addRow(DeliveryStore.key(id), "7", "BAG", 1);
        store.there().unpick(DeliveryStore.key(id), "7");
        store.there().pick(DeliveryStore.key(id), line(id, 0), 2);
        store.there().tracking(DeliveryStore.key(id), "JJFI1");
        store.there().status(DeliveryStore.key(id), 450);

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
    }

    @Test
    void waitsForTheTrackingCodeOfAnOrderWithARowOfTheWarehouse() {
        long id = store.sent();
        store.there().ship(DeliveryStore.key(id), null);
        store.there().addRow(DeliveryStore.key(id), "7", "BAG", 1);
        store.there().unpick(DeliveryStore.key(id), "7");

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped awaiting-tracking");
        assertThat(store.calls()).isEmpty();
    }

    @Test
    void waitsForNoRowThatNobodyPicks() {
        long id = store.sent(DeliveryStore.order().line("TEA", 1));
        store.there().ship(DeliveryStore.key(id), "JJFI1");
        store.there().unpickable(DeliveryStore.key(id), line(id, 1));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
    }

    @Test
    void takesAKitForPickedOnceAllItsPartsAre() {
        long id = store.sent();
        store.there().kit(DeliveryStore.key(id), line(id, 0), 3);
        store.there().tracking(DeliveryStore.key(id), "JJFI1");
        store.there().status(DeliveryStore.key(id), 450);
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id))
                .isEqualTo("attention partial-delivery: 1 of its 1 lines were not picked in full");

        store.there().kit(DeliveryStore.key(id), line(id, 0), 4);

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
    }

    @Test
    void completesAShipmentWhoseRowsAreNotAllPicked() {
        var parts = DeliveryStore.fresh(StoreKind.DELIVERIES_IN_PARTS);
        long id = parts.orders().add(DeliveryStore.order().line("TEA", 3).line("CUP", 1));
        var lines = parts.orders().get(id).get("products");
        parts.orders().split(id, lines.get(1).get("id").asLong(), 3);
        parts.send();
        var key = DeliveryStore.key(id);
        parts.there().pick(key, lines.get(0).get("id").asString(), 2);
        parts.there().unpickable(key, lines.get(2).get("id").asString());
        parts.there().addRow(key, null, "BAG", 1);
        parts.there().tracking(key, "JJFI1");
        parts.there().status(key, 450);

        assertThat(parts.outcome(parts.runWell(), id)).startsWith("delivered: its shipment");
    }

    private String line(long order, int index) {
        return store.orders().get(order).at("/products/" + index + "/id").asString();
    }
}
