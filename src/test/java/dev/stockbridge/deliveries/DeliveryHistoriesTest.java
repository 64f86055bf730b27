package dev.stockbridge.deliveries;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random lives with order-sync and delivery-sync in them: whatever shop, warehouse and network do, no order is completed
 * twice, none of which something did not leave, and none that left is forgotten. One that ends wrong is lived again with
 * {@code -Dseed=}; more of them with {@code -Dhistories=}.
 */
class DeliveryHistoriesTest {

    private static final int USUALLY = 30;

    static LongStream seeds() {
        var one = Long.getLong("seed");
        return one == null ? LongStream.rangeClosed(1, Integer.getInteger("histories", USUALLY)) : LongStream.of(one);
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void completesWhatLeftAndOnlyThatAndOnce(long seed) {
        DeliveryHistory.of(seed);
    }
}
