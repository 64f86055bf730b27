package dev.stockbridge.delivery;

import dev.stockbridge.harness.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random lives in which the clocks of shop, warehouse and host jump and drift, mixed with other faults: nothing is lost,
 * nothing is stuck, nothing is completed twice. One that ends wrong is lived again with {@code -Dseed=} (see
 * {@link Seeds}).
 */
class ClockHistoriesTest {

    @ParameterizedTest(name = "history {0}")
    @MethodSource("dev.stockbridge.delivery.DeliveryHistoriesTest#seeds")
    void losesNothingToClocksThatAreWrong(long seed) {
        DeliveryHistory.withClocks(seed);
    }
}
