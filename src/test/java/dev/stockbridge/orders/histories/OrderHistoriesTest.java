package dev.stockbridge.orders.histories;

import dev.stockbridge.harness.TestStore;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories: whatever customers, merchant, staff, network and operators do, every order ends right. A history
 * that does not is lived again with {@code -Dseed=}; more of them with {@code -Dhistories=}, from {@code -Dfirst=} on.
 */
class OrderHistoriesTest {

    private static final int HISTORIES = 520;

    @AfterAll
    static void letTheClockTick() {
        TestStore.fresh().clock().tick();
    }

    static LongStream seeds() {
        var one = Long.getLong("seed");
        long first = Long.getLong("first", 1);
        return one == null
                ? LongStream.range(first, first + Integer.getInteger("histories", HISTORIES))
                : LongStream.of(one);
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void bringsEveryOrderToTheRightEnd(long seed) {
        History.of(seed);
    }
}
