package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** An order that left in part is not complete. */
class PartsTest {

    @Test
    void waitForAPersonUntilTheyAreWhole() {
        var store = DeliveryStore.fresh();
        long id = store.sent(DeliveryStore.order().line("TEA", 3));
        var key = DeliveryStore.key(id);
        var tea = line(store, id, 1);
        store.there().pick(key, line(store, id, 0), 2);
        store.there().pick(key, tea, 1);
        store.there().status(key, 450);

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id))
                .isEqualTo("attention partial-delivery: 1 of its 2 lines were not picked in full");
        assertThat(store.calls()).isEmpty();
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).startsWith("attention partial-delivery");

        store.there().ship(key, "JJFI1");
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
        assertThat(store.reasons()).isEmpty();
    }

    @Test
    void completeTheShipmentThatIsJustWhatLeft() {
        var store = DeliveryStore.fresh(StoreKind.DELIVERIES_IN_PARTS);
        long id = store.orders().add(DeliveryStore.order().line("TEA", 3));
        long shipment = store.orders().split(id, Long.parseLong(line(store, id, 1)), 3);
        store.send();
        var key = DeliveryStore.key(id);
        store.there().pick(key, line(store, id, 0), 2);
        store.there().tracking(key, "JJFI1");
        store.there().status(key, 450);

        assertThat(store.outcome(store.runWell(), id)).startsWith("delivered: its shipment");
        assertThat(store.status(id)).isEqualTo("OPEN");
        assertThat(store.calls()).hasSize(1);
        assertThat(store.outcome(store.runWell(), id)).isNull();
        assertThat(store.calls()).hasSize(1);
        // What has left is no change of the order that the warehouse would have to be told of.
        store.orders().touch(id);
        store.send();

        store.there().ship(key, 500, "JJFI2");
        assertThat(store.outcome(store.runWell(), id)).startsWith("delivered");
        assertThat(store.status(id)).isEqualTo("COMPLETED");
        assertThat(store.orders().get(id).get("shipments").valueStream())
                .anySatisfy(one -> assertThat(one.get("id").asLong()).isEqualTo(shipment));
    }

    @Test
    void areParkedWhereOnlyAReturnIsJustWhatLeft() {
        var store = DeliveryStore.fresh(StoreKind.DELIVERIES_IN_PARTS);
        long id = store.orders().add(DeliveryStore.order().line("TEA", 3));
        store.orders().split(id, Long.parseLong(line(store, id, 1)), 3);
        store.send();
        var key = DeliveryStore.key(id);
        store.there().pick(key, line(store, id, 0), 2);
        store.there().status(key, 450);
        store.orders().edit(id, order -> ((ObjectNode) order.at("/shipments/0")).put("type", "RETURN"));

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).startsWith("attention partial-delivery");
        assertThat(store.calls()).isEmpty();
    }

    @Test
    void areParkedWhereNoShipmentIsJustWhatLeft() {
        var store = DeliveryStore.fresh(StoreKind.DELIVERIES_IN_PARTS);
        long id = store.sent(DeliveryStore.order().line("TEA", 3));
        var key = DeliveryStore.key(id);
        store.there().pick(key, line(store, id, 0), 2);
        store.there().status(key, 450);

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id))
                .contains("partial-delivery", "no shipment that is just what was picked");
        assertThat(store.calls()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void areNotTheWholeWhereTheShopHasMoreThanTheWarehouseWasTold() {
        var store = DeliveryStore.fresh();
        long added = store.sent();
        long raised = store.sent();
        for (long id : new long[] {added, raised}) {
            store.there().ship(DeliveryStore.key(id), "JJFI" + id);
        }
        // The warehouse had begun: it never heard of these.
        store.orders().addLine(added, "TEA", 1);
        store.orders().quantity(raised, Long.parseLong(line(store, raised, 0)), 3);

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, added))
                .isEqualTo("attention partial-delivery: 2 of the 3 pieces that the shop has on it were picked");
        assertThat(store.outcome(run, raised)).startsWith("attention partial-delivery");
        assertThat(store.mails()).isEmpty();
        store.orders().removeLine(added, Long.parseLong(line(store, added, 1)));
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), added)).isEqualTo("delivered");
        store.orders().complete(raised, "JJFI-BY-HAND");
        store.runWell();
        assertThat(store.reasons()).isEmpty();
    }

    @Test
    void areNotTheRowsThatTheWarehouseKeepsTogether() {
        var store = DeliveryStore.fresh();
        store.warehouse().switchTo(switches -> switches.withLastLineOfAnArticleWinning(true));
        long id = store.sent(DeliveryStore.order().line("CUP", 3));
        store.there().ship(DeliveryStore.key(id), "JJFI1");

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
    }

    private static String line(DeliveryStore store, long order, int index) {
        return store.orders().get(order).at("/products/" + index + "/id").asString();
    }
}
