package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.ExitCode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What the shop changed on an order that had left: what is missing stops its completion, what only looks so does not. */
class DeliveryCoverageTest {

    private final DeliveryStore store = DeliveryStore.fresh();

    @Test
    void isAnArticleThatWasPutInThePlaceOfAnother() {
        long id = left();

        store.orders().removeLine(id, line(id, 0));
        store.orders().addLine(id, "TEA", 2);

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id))
                .isEqualTo("attention partial-delivery: 0 of the 2 pieces that the shop has on it were picked");
        assertThat(store.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void isNoneOfALineThatWasSplit(int pieces) {
        long id = left();

        store.orders().split(id, line(id, 0), pieces);

        // The shop is asked, and has a reason of its own to refuse.
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).contains("exactly one open shipment");
    }

    @Test
    void isNoneOfALineThatWasMadeAgain() {
        long id = left();

        store.orders().addLine(id, "CUP", 2);
        store.orders().removeLine(id, line(id, 0));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
    }

    @Test
    void isNothingThatDoesNotShipOrCameBack() {
        long id = left();

        add(id, line -> line.put("quantity", 1).put("download_id", 77));
        add(id, line -> line.put("quantity", 0));
        add(id, line -> line.put("quantity", -1));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
    }

    private long left() {
        return store.shipped("JJFI1");
    }

    private void add(long id, Consumer<ObjectNode> change) {
        long line = store.orders().addLine(id, "TEA", 1);
        store.orders()
                .edit(
                        id,
                        order -> order.get("products")
                                .valueStream()
                                .filter(one -> one.get("id").asLong() == line)
                                .forEach(one -> change.accept((ObjectNode) one)));
    }

    private long line(long id, int index) {
        return store.orders().get(id).at("/products/" + index + "/id").asLong();
    }
}
