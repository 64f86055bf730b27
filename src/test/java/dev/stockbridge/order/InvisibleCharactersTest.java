package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.RunResult;
import dev.stockbridge.sandbox.data.NewOrder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Characters that nobody can see do not leave, and the report says once that there were some. */
class InvisibleCharactersTest {

    private final OrderStore store = OrderStore.fresh();

    @Test
    void takesThemOutOfNamesAddressesContactsAndRemarks() {
        long order = store.orders().add(spoiled());
        store.orders().add(spoiled());

        var run = store.runWell();

        var there = store.there(order);
        assertThat(there.at("/consignee/name").stringValue()).isEqualTo("Aino Väisälänen");
        assertThat(there.at("/consignee/address1").stringValue()).isEqualTo("Lumitie 3 A 4");
        assertThat(there.at("/consignee/city").stringValue()).isEqualTo("Helsinki");
        assertThat(there.at("/emailNotification/value").stringValue()).isEqualTo("aino@posti.example");
        assertThat(there.at("/smsNotification/value").stringValue()).isEqualTo("+358401110017");
        assertThat(there.at("/orderInfo/orderRemark")
                        .asString(there.path("orderRemark").asString("")))
                .isEqualTo("Soita ovikelloa kahdesti\nKiitos");
        assertNoted(run, 1);

        store.orders().touch(order);
        assertThat(store.outcome(store.runWell(), order)).isNull();
    }

    @Test
    void saysNothingWhereThereAreNone() {
        store.add();

        assertNoted(store.runWell(), 0);
    }

    private void assertNoted(RunResult run, int times) {
        assertThat(store.report(run).notes())
                .filteredOn(note -> note.startsWith("Characters that cannot be seen"))
                .hasSize(times);
    }

    private static NewOrder spoiled() {
        return OrderStore.order()
                .comment("PUBLIC", "Soita\u0007 ovi\u00ADkelloa\r\nkahdesti\u0000")
                .comment("PUBLIC", "\u202EKiitos")
                .with(order -> {
                    order.put("different_shipping_address", true);
                    var address = (ObjectNode) order.get("shipping_address");
                    address.put("first_name", "\uFEFFAino\u200B").put("last_name", "Väi\u00ADsälänen\u0000");
                    address.put("street_address", "Lumitie 3\nA 4\u200E").put("city", "\u0001Helsinki\u00A0");
                    address.put("email", "aino@posti.example\u200B").put("phone", "\u202A+358401110017\u202C");
                });
    }
}
