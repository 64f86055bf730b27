package dev.stockbridge.delivery;

import dev.stockbridge.harness.Seeds;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories with order-sync and delivery-sync: whatever shop, warehouse and network do, no order is completed twice
 * or before all of it has left, and none that left is forgotten. One that ends wrong is run again with
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
