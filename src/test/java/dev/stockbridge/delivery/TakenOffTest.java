package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.fault.Faults;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** What an order lost in the shop before the warehouse shipped it is not missing from the delivery. */
class TakenOffTest {

    private final DeliveryStore store = DeliveryStore.fresh();

    /** How a line left the order. */
    enum Way {
        RETURNED,
        HANDED_OVER
    }

    @Test
    void missesNothingAfterACallWithoutAnAnswer() {
        long id = shippedWithout(Way.HANDED_OVER);
        store.shop().misbehave(Faults.resetsAfterEffect(1).onlyFor("POST", DeliveryStore.QUICK_PROCESS));

        var run = store.run();

        assertThat(store.outcome(run, id)).as(String.valueOf(run.remark())).startsWith("delivered");
        assertThat(store.reasons()).isEmpty();
        assertThat(store.calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void missesNothingOfAnOrderThatWasCompletedByHand(Way way) {
        long id = shippedWithout(way);
        store.orders().complete(id, "JJFI1");

        assertThat(store.outcome(store.run(), id)).startsWith("delivered");

        assertThat(store.reasons()).isEmpty();
    }

    private long shippedWithout(Way way) {
        long id = store.sent(DeliveryStore.order().line("TEA", 3));
        long line = store.orders().get(id).at("/products/1/id").asLong();
        if (way == Way.RETURNED) {
            store.orders().giveBack(id, line);
        } else {
            store.orders().handOver(id, line);
            var before = store.clock().instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
            store.orders()
                    .edit(id, order -> ((ObjectNode) order.at("/products/1")).put("delivered_at", before.toString()));
        }
        store.send();
        store.there().ship(DeliveryStore.key(id), "JJFI1");
        return id;
    }
}
