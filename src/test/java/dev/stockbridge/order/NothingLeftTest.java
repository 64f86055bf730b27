package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.Person;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.node.ObjectNode;

/** What the customer returned, or the merchant took off the order, before it was shipped does not leave. */
class NothingLeftTest {

    private final OrderStore store = OrderStore.fresh();

    @Test
    void cancelsAnOrderAllOfWhichWasReturnedBeforeItLeft() {
        long id = sent();
        store.orders().giveBack(id, store.line(id, 0));
        store.orders().giveBack(id, store.line(id, 1));
        assertThat(store.orders().get(id).get("total").decimalValue()).isEqualByComparingTo("4.90");

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");

        assertThat(store.status(id)).isEqualTo(1000);
        store.orders().touch(id);
        store.writes();
        assertThat(store.outcomes(store.runWell())).isEmpty();
        assertThat(store.warehouse().requests()).isEmpty();
    }

    @Test
    void cancelsAnOrderWhoseLinesWereAllTakenOut() {
        long id = sent();
        store.orders().removeLine(id, store.line(id, 1));
        store.orders().removeLine(id, store.line(id, 0));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");

        assertThat(store.writes()).isEqualTo(Map.of("DELETE", 1L));
        store.orders().addLine(id, "BAG", 1);
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id))
                .as("a cancelled order is never sent again")
                .isEqualTo("attention reopened");
    }

    @Test
    void cancelsItEvenIfTheRestOfTheOrderCouldNotBeSent() {
        long id = sent();
        store.orders().address(id, address -> address.put("country", "Atlantis"));
        store.orders().giveBack(id, store.line(id, 0));
        store.orders().giveBack(id, store.line(id, 1));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("cancelled");
    }

    @Test
    void sendsWhatTheReturnsLeave() {
        long id = sent();
        store.orders().giveBack(id, store.line(id, 1));
        store.orders().edit(id, order -> lastLine(order).put("quantity", -1));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("updated");

        assertThat(store.ships(id).values()).containsExactlyInAnyOrder("2 CUP", "2 TEA");
        assertThat(store.there(id).at("/orderLines/1/prices/linePrice").decimalValue())
                .isEqualByComparingTo("9.00");
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"320", "400", "450"})
    void tellsAPersonWhenTheWarehouseHasBegun(int status) {
        long id = sent();
        store.there().pick(OrderStore.key(id));
        store.there().status(OrderStore.key(id), status);
        store.orders().giveBack(id, store.line(id, 0));
        store.orders().giveBack(id, store.line(id, 1));

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention cancel-refused");
        assertThat(store.writes()).isEmpty();

        store.there().ship(OrderStore.key(id), "JJFI-1");
        store.deliver();
        store.run(ExitCode.ATTENTION);
        assertThat(store.reasons()).as("the goods have left").isEqualTo(Map.of(OrderStore.key(id), "cancel-refused"));
    }

    @Test
    @Tag("thorough")
    void closesTheItemOnceTheReturnIsTakenBack() {
        long id = sent();
        store.there().allocate(OrderStore.key(id));
        store.orders().giveBack(id, store.line(id, 1));
        store.run(ExitCode.ATTENTION);
        assertThat(store.reasons()).isEqualTo(Map.of(OrderStore.key(id), "order-locked"));

        store.orders().edit(id, order -> {
            order.withArray("products").remove(2);
            order.withArray("shipments").remove(1);
        });
        store.run();
        assertThat(store.attention()).isEmpty();
        store.there().ship(OrderStore.key(id), "JJFI-1");
        store.deliver();
        store.runWell();

        assertThat(store.attention()).isEmpty();
    }

    @Test
    void sendsNothingOfAnOrderThatWasReturnedBeforeItWasSent() {
        long id = store.add();
        store.orders().giveBack(id, store.line(id, 0));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped nothing-to-ship");
        assertThat(store.there().count()).isZero();
    }

    @Test
    void takesAReturnForOneOfTheDeliveredPiecesFirst() {
        long id = store.add();
        store.orders().complete(id, "BY-HAND");
        store.orders().exchange(id, store.line(id, 0), "CUP");

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("created");

        assertThat(store.ships(id).values()).containsExactly("1 CUP");
    }

    @Test
    @Tag("thorough")
    void takesTheLineOfTheSamePriceForTheReturnedOne() {
        long id = store.orders()
                .add(NewOrder.by(Person.ALL.get(0))
                        .line("CUP", 1, line -> line.put("unit_price", 8))
                        .line("CUP", 1));
        store.runWell();
        store.orders().giveBack(id, store.line(id, 0));

        store.runWell();

        assertThat(store.ships(id)).isEqualTo(Map.of(OrderStore.key(store.line(id, 1)), "1 CUP"));
    }

    private long sent() {
        long id = store.orders().add(OrderStore.order().line("TEA", 3));
        store.runWell();
        store.writes();
        return id;
    }

    private static ObjectNode lastLine(ObjectNode order) {
        var lines = order.withArray("products");
        return (ObjectNode) lines.get(lines.size() - 1);
    }
}
