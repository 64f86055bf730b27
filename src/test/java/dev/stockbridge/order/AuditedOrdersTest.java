package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stockbridge.harness.Audited;
import dev.stockbridge.harness.Seeds;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.PageFaults;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What the audit tells of orders is what disagrees, all of it and nothing else. */
class AuditedOrdersTest {

    @Test
    void findsBothSidesAgreed() {
        var store = OrderStore.fresh(StoreKind.ORDERS_SETTLED);
        for (int i = 0; i < Seeds.count(20, 120); i++) {
            store.orders()
                    .add(OrderStore.order()
                            .payment(1, "OPEN")
                            .createdAt(store.clock().instant()));
        }
        long waiting = store.orders().add(OrderStore.order().payment(2, "OPEN"));
        long old = store.orders().add(OrderStore.order().createdAt(Instant.parse("2019-05-01T10:00:00Z")));
        long shipped = store.orders().add(OrderStore.order().payment(1, "OPEN"));
        long cancelled = store.orders().add(OrderStore.order().payment(1, "OPEN"));
        store.runWell();
        store.there().ship(OrderStore.key(shipped), "JJFI-1");
        store.orders().complete(shipped, "JJFI-1");
        store.orders().cancel(cancelled);
        store.runWell();
        store.there().seed("OTHER-1", order -> order.put("goodsOwnerOrderId", "from another channel"));

        var audited = Audited.of(store, "orders");

        assertThat(audited.disagreements()).isEmpty();
        assertThat(audited.compared()).isEqualTo(store.orders().ids().size()).isGreaterThan(20);
        assertThat(store.orders().ids()).contains(waiting, old);
        assertThat(store.violations()).isEmpty();
    }

    @Test
    void doesNotNameWhatTheWarehouseAdded() {
        var store = OrderStore.fresh();
        long id = store.add();
        store.runWell();
        store.there().addRow(OrderStore.key(id), "W-1", "PACKAGE", 1);

        assertThat(Audited.of(store, "orders").disagreements()).isEmpty();
    }

    @Test
    void namesEveryWayInWhichTheTwoDisagree() {
        var store = OrderStore.fresh();
        long paidAndAbsent = store.add();
        long vanished = store.add();
        long cancelledHere = store.add();
        long cancelledThere = store.add();
        long shipped = store.add();
        long deliveredHere = store.add();
        long fewer = store.add();
        long moved = store.orders().add(OrderStore.order().shipTo(Person.ALL.get(1)));
        store.warehouse()
                .switchTo(s -> s.withOrdersAccepted(
                        order -> !order.get("orderNumber").asString().equals(OrderStore.key(paidAndAbsent))));
        store.run();
        store.there().cancel(OrderStore.key(cancelledThere));
        store.there().ship(OrderStore.key(shipped), "JJFI-1");
        store.there().edit(OrderStore.key(vanished), order -> order.put("orderNumber", "hidden-" + vanished));
        store.there()
                .edit(
                        OrderStore.key(fewer),
                        order -> order.withArray("orderLines")
                                .forEach(line -> ((ObjectNode) line).put("numberOfItems", 1)));
        store.there()
                .edit(OrderStore.key(moved), order -> ((ObjectNode) order.get("consignee")).put("city", "Elsewhere"));
        store.there().allocate(OrderStore.key(cancelledHere));
        store.orders().cancel(cancelledHere);
        store.there().allocate(OrderStore.key(deliveredHere));
        store.orders().complete(deliveredHere, "JJFI-2");
        store.run();
        store.there().seed("990001", order -> order.put("goodsOwnerOrderId", "990001"));

        var found = Audited.of(store, "orders").byKey();

        assertThat(found)
                .containsOnlyKeys(
                        OrderStore.key(paidAndAbsent),
                        OrderStore.key(vanished),
                        OrderStore.key(cancelledHere),
                        OrderStore.key(cancelledThere),
                        OrderStore.key(shipped),
                        OrderStore.key(deliveredHere),
                        OrderStore.key(fewer),
                        OrderStore.key(moved),
                        "990001")
                .containsEntry(
                        OrderStore.key(paidAndAbsent),
                        "absent-in-warehouse: a run has tried to send it, in vain so far")
                .containsEntry(OrderStore.key(vanished), "absent-in-warehouse: it was sent")
                .containsEntry(OrderStore.key(cancelledThere), "cancelled-in-warehouse: the shop has it open")
                .containsEntry(OrderStore.key(fewer), "differs: quantities")
                .containsEntry(OrderStore.key(moved), "differs: city");
        assertThat(found.get(OrderStore.key(cancelledHere))).startsWith("cancelled-in-shop: the warehouse has it at");
        assertThat(found.get(OrderStore.key(shipped))).startsWith("shipped-and-open: the warehouse shipped it at ");
        assertThat(found.get(OrderStore.key(deliveredHere)))
                .isEqualTo("delivered-in-shop: the warehouse has it at status 320");
        assertThat(found.get("990001")).startsWith("unknown-to-shop: the warehouse has it at status ");
        assertThat(found.values()).noneMatch(detail -> detail.contains("Elsewhere"));
    }

    @Test
    @Tag("thorough")
    void leavesOutWhatNoRunHasReadYet() {
        var store = OrderStore.fresh();
        store.add();
        store.runWell();
        store.clock().advance(Duration.ofMinutes(1));
        store.add();

        assertThat(Audited.of(store, "orders").disagreements()).isEmpty();
    }

    @Test
    void tellsOfEveryOrderWhereNoRunHasReadAny() {
        var store = OrderStore.fresh();
        long id = store.add();

        assertThat(Audited.of(store, "orders").byKey())
                .isEqualTo(Map.of(OrderStore.key(id), "absent-in-warehouse: it was never sent"));
    }

    @Test
    void believesNoTruncatedPage() {
        var store = OrderStore.fresh();
        store.add();
        store.add();
        store.runWell();
        store.shop().misbehave(PageFaults.truncatesOrderPages());

        assertThatThrownBy(() -> Audited.of(store, "orders"))
                .isInstanceOf(SystemFault.class)
                .hasMessageContaining("with page 1 with ");
    }

    @Test
    void endsWhereASystemIsInTheWay() {
        var store = OrderStore.fresh();
        store.add();
        store.runWell();
        store.warehouse().misbehave(Faults.answers(503));

        assertThatThrownBy(() -> Audited.of(store, "orders")).isInstanceOf(SystemFault.class);
    }
}
