package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.fault.PersonalDataFaults;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A refusal that quotes the customer is told without the customer, even the one that the shop no longer names. */
class IndiscreetRefusalsTest {

    private static final Person BEFORE = Person.ALL.get(0);
    private static final List<String> PERSONAL =
            List.of(BEFORE.lastName(), BEFORE.street(), BEFORE.phone(), BEFORE.email(), "Soita ovikelloa");

    private final OrderStore store = OrderStore.fresh();

    @Test
    void keepTheOldAddressOfAnOrderThatCannotBeChanged() {
        long id = sentToSomebodyElseSince();

        store.run(ExitCode.ATTENTION);

        saysNothingOf(id, "order-locked");
    }

    @Test
    void keepTheOldAddressOfAnOrderThatCannotBeCancelled() {
        long id = sentToSomebodyElseSince();
        store.orders().cancel(id);

        store.run(ExitCode.ATTENTION);

        saysNothingOf(id, "cancel-refused");
    }

    private long sentToSomebodyElseSince() {
        long id = store.orders().add(OrderStore.order().comment("PUBLIC", "Soita ovikelloa"));
        store.runWell();
        store.orders().edit(id, order -> {
            order.putArray("comments");
            order.set("customer_information", order.get("customer_information").deepCopy());
        });
        var after = Person.ALL.get(1);
        for (var place : List.of("customer_information", "shipping_address")) {
            store.orders()
                    .edit(
                            id,
                            order -> order.withObject("/" + place)
                                    .put("first_name", after.firstName())
                                    .put("last_name", after.lastName())
                                    .put("street_address", after.street())
                                    .put("phone", after.phone())
                                    .put("email", after.email()));
        }
        store.warehouse().misbehave(PersonalDataFaults.ofTheWarehouse(409, store.there()));
        return id;
    }

    private void saysNothingOf(long id, String reason) {
        assertThat(store.reasons()).containsEntry(OrderStore.key(id), reason);
        assertThat(store.attention())
                .extracting(AttentionItem::detail)
                .allSatisfy(detail -> assertThat(detail)
                        .contains("409", "Locked", "[removed]")
                        .doesNotContain(PERSONAL));
    }
}
