package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Audited;
import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.Explained;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.PutSemantics;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.node.ObjectNode;

/** What the shop hands over itself after the warehouse got the order does not leave a second time. */
class HandOversTest {

    private final OrderStore store = OrderStore.fresh();

    @ParameterizedTest
    @Cases(quick = 1)
    void takesALineThatTheShopDeliveredOffTheOrder(PutSemantics semantics) {
        store.warehouse().switchTo(s -> s.withPutSemantics(semantics));
        long id = store.sent();

        store.orders().handOver(id, store.line(id, 0));
        assertThat(store.audit(id)).isEqualTo("delivered-in-shop: the warehouse still has 2 pieces at status 200");
        assertThat(Explained.one(store, "order", OrderStore.key(id)).fact("left to ship"))
                .isEqualTo("3 pieces; the shop has delivered 2");
        var run = store.runWell();

        assertThat(store.outcome(run, id)).isEqualTo("updated");
        assertThat(store.ships(id).values()).containsExactly("3 TEA");
        assertThat(Audited.of(store, "orders").disagreements()).isEmpty();
        store.writes();
        store.orders().touch(id);
        store.runWell();
        assertThat(store.warehouse().requests())
                .as("an unchanged order costs no call")
                .isEmpty();
    }

    @Test
    @Tag("thorough")
    void cancelsAnOrderAllOfWhichTheShopDelivered() {
        long id = store.sent();
        handOverAll(id);
        assertThat(store.audit(id)).isEqualTo("delivered-in-shop: the warehouse still has 5 pieces at status 200");

        var run = store.runWell();

        assertThat(store.outcome(run, id)).isEqualTo("cancelled");
        assertThat(store.items(run))
                .singleElement()
                .satisfies(item -> assertThat(item.detail()).isEqualTo("nothing of it is left to ship"));
        assertThat(store.writes()).isEqualTo(Map.of("DELETE", 1L));
        assertThat(store.status(id)).isEqualTo(1000);
        store.orders().touch(id);
        assertThat(store.outcomes(store.runWell())).isEmpty();
        store.orders().complete(id, null);
        assertThat(store.outcomes(store.runWell())).isEmpty();
        assertThat(store.warehouse().requests()).isEmpty();
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"false", "true"})
    void tellsOfALineDeliveredInTheShopThatTheWarehouseHasBegun(boolean shipsItAllTheSame) {
        long id = store.sent();
        store.there().allocate(OrderStore.key(id));
        long cups = store.line(id, 0);
        store.orders().handOver(id, cups);

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention order-locked");
        assertThat(store.writes()).isEmpty();
        if (!shipsItAllTheSame) {
            store.there()
                    .edit(
                            OrderStore.key(id),
                            order -> order.withArray("orderLines")
                                    .removeIf(line ->
                                            line.get("rowNumber").stringValue().equals(OrderStore.key(cups))));
        }
        store.there().ship(OrderStore.key(id), "JJFI-1");
        store.deliver();
        assertThat(store.orders().get(id).get("status").stringValue()).isEqualTo("COMPLETED");
        var run = store.run();

        assertThat(store.reasons())
                .isEqualTo(shipsItAllTheSame ? Map.of(OrderStore.key(id), "order-locked") : Map.of());
        assertThat(run.exitCode()).isEqualTo(shipsItAllTheSame ? ExitCode.ATTENTION : ExitCode.COMPLETED);
    }

    @Test
    @Tag("thorough")
    void leavesAloneWhatTheWarehouseShippedItself() {
        long id = store.sent();
        store.there().ship(OrderStore.key(id), "JJFI-1");
        store.deliver();
        store.warehouse().clearRequests();

        assertThat(store.outcomes(store.runWell())).isEmpty();

        assertThat(store.warehouse().requests()).isEmpty();
        assertThat(store.attention()).isEmpty();
        assertThat(store.status(id)).isEqualTo(450);
    }

    @Test
    void updatesAnOrderOfWhichAPartThatWasSplitOffWasHandedOver() {
        long id = store.sent();
        long shipment = store.orders().split(id, store.line(id, 1), 1);
        store.orders().handOverShipment(id, shipment);

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("updated");

        assertThat(store.ships(id).values()).containsExactlyInAnyOrder("2 CUP", "2 TEA");
    }

    @Test
    void sendsOnlyTheRestOfAnOrderThatWasHandedOverInPartBefore() {
        long id = store.orders().add(OrderStore.order().line("TEA", 3));
        store.orders().handOver(id, store.line(id, 0));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("created");

        assertThat(store.ships(id).values()).containsExactly("3 TEA");
    }

    @Test
    @Tag("thorough")
    void sendsALineAgainWhoseHandingOverWasTakenBack() {
        long id = store.sent();
        store.orders().handOver(id, store.line(id, 0));
        store.runWell();

        store.orders().edit(id, order -> ((ObjectNode) order.at("/products/0")).putNull("delivered_at"));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("updated");
        assertThat(store.ships(id).values()).containsExactlyInAnyOrder("2 CUP", "3 TEA");
    }

    @Test
    void noticesAHandingOverThatLeftTheTimeStampAloneInTheFullRun() {
        long id = store.sent();
        var stamp = store.orders().get(id).get("updated_at").stringValue();
        store.orders().handOver(id, store.line(id, 0));
        store.orders().stamp(id, stamp);

        assertThat(store.outcome(store.run(OrderStore.FULL), id)).isEqualTo("updated");
        assertThat(store.ships(id).values()).containsExactly("3 TEA");
    }

    private void handOverAll(long id) {
        store.orders()
                .handOverShipment(
                        id, store.orders().get(id).at("/shipments/0/id").asLong());
    }
}
