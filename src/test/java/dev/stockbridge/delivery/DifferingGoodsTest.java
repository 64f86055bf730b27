package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.OrderFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Where other goods left than the shop's order holds, a person is told until they have seen to it. */
class DifferingGoodsTest {

    private final DeliveryStore store = DeliveryStore.fresh();

    @Test
    void areToldOfWhereMoreLeftThanTheOrderHolds() {
        long lowered = store.shipped("JJFI1");
        long removed = store.sent(DeliveryStore.order().line("TEA", 3));
        store.there().ship(DeliveryStore.key(removed), "JJFI2");
        store.orders().quantity(lowered, line(lowered, 0), 1);
        store.orders().removeLine(removed, line(removed, 1));

        var run = store.run(ExitCode.ATTENTION);

        var told = "attention order-locked: it is complete in the shop, but more left than the shop has on it, by %d";
        assertThat(store.outcome(run, lowered)).isEqualTo(told.formatted(1));
        assertThat(store.outcome(run, removed)).isEqualTo(told.formatted(3));
        assertThat(store.mails()).containsExactly(lowered, removed);
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), lowered)).isEqualTo(told.formatted(1));

        store.orders().quantity(lowered, line(lowered, 0), 2);
        dismiss(removed);
        store.runWell();
        store.run(DeliveryStore.FULL);
        assertThat(store.reasons()).isEmpty();
        assertThat(store.calls()).hasSize(2);
    }

    @Test
    void areToldOfWhereAnOrderThatIsCompleteLeftInPart() {
        long id = store.sent(DeliveryStore.order().line("TEA", 3));
        store.orders().complete(id, "BY-HAND");
        leaveInPart(id);

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id))
                .isEqualTo(
                        "attention partial-delivery: it is complete in the shop, but 1 of its 2 lines were not picked"
                                + " in full");
        store.run(ExitCode.ATTENTION);

        dismiss(id);
        store.runWell();
        assertThat(store.calls()).isEmpty();
    }

    @Test
    void areDoneWhereAPersonWasToldAndCompletedTheOrder() {
        long id = store.sent(DeliveryStore.order().line("TEA", 3));
        leaveInPart(id);
        store.run(ExitCode.ATTENTION);

        store.orders().complete(id, null);

        assertThat(store.outcome(store.runWell(), id))
                .isEqualTo("delivered: it is complete in the shop, without our tracking code; 1 of its 2 lines were not"
                        + " picked in full");
        assertThat(store.reasons()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orderedNumberOfItems", "pickedNumberOfItems"})
    void areNotTakenForWholeWhereTheWarehouseDoesNotSayHowMany(String member) {
        long id = store.shipped("JJFI1");
        store.warehouse().checkAnswers(false);
        store.warehouse().misbehave(OrderFaults.saysNothingOfLines(member));

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).startsWith("attention partial-delivery");
        assertThat(store.calls()).isEmpty();

        store.warehouse().behave();
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
    }

    @Test
    void areNotTakenForWholeWhereNothingWasOrdered() {
        long id = store.sent();
        store.there()
                .edit(
                        DeliveryStore.key(id),
                        order -> order.get("orderLines").forEach(line -> ((ObjectNode) line).put("numberOfItems", 0)));
        store.there().status(DeliveryStore.key(id), 450);

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id))
                .isEqualTo("attention partial-delivery: the warehouse shows no goods of it");
        assertThat(store.calls()).isEmpty();
    }

    private void leaveInPart(long id) {
        store.there().pick(DeliveryStore.key(id), Long.toString(line(id, 0)), 2);
        store.there().tracking(DeliveryStore.key(id), "JJFI1");
        store.there().status(DeliveryStore.key(id), 450);
    }

    private void dismiss(long id) {
        var items = store.application().part(AttentionItems.class);
        items.open(store.id(), "delivery-sync").stream()
                .filter(item -> item.key().equals(DeliveryStore.key(id)))
                .map(AttentionItem::id)
                .forEach(items::dismiss);
    }

    private long line(long order, int index) {
        return store.orders().get(order).at("/products/" + index + "/id").asLong();
    }
}
