package dev.stockbridge.order.histories;

import dev.stockbridge.harness.Seeds;
import dev.stockbridge.harness.TestStore;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories of orders: whatever customers, merchant, staff, network and operators do, every order ends right. One
 * that ends wrong is run again with {@code -Dseed=} (see {@link Seeds}).
 */
class OrderHistoriesTest {

    static LongStream seeds() {
        return Seeds.of(6, 200);
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void bringsEveryOrderToTheRightEnd(long seed) {
        OrderHistory.of(seed).play();
    }

    @AfterAll
    static void letTheClockTick() {
        TestStore.fresh().clock().tick();
    }
}
