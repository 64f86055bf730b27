package dev.stockbridge.delivery;

import dev.stockbridge.harness.Seeds;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories in which the clocks of shop, warehouse and host jump and drift, mixed with other faults: nothing is lost,
 * nothing is stuck, nothing is completed twice. One that ends wrong is run again with {@code -Dseed=} (see
 * {@link Seeds}).
 */
class ClockHistoriesTest {

    static LongStream seeds() {
        return Seeds.of(1, 15);
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void losesNothingToClocksThatAreWrong(long seed) {
        DeliveryHistory.withClocks(seed).play();
    }
}
