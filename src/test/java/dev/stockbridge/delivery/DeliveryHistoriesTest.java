package dev.stockbridge.delivery;

import dev.stockbridge.harness.Seeds;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random lives with order-sync and delivery-sync in them: whatever shop, warehouse and network do, no order is completed
 * twice, none of which something did not leave, and none that left is forgotten. One that ends wrong is lived again with
 * {@code -Dseed=} (see {@link Seeds}).
 */
class DeliveryHistoriesTest {

    static LongStream seeds() {
        return Seeds.of(1, 20);
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void completesWhatLeftAndOnlyThatAndOnce(long seed) {
        DeliveryHistory.of(seed).play();
    }
}
