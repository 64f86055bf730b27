package dev.stockbridge.orders.histories;

import dev.stockbridge.harness.TestStore;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories: whatever customers, merchant, staff, network and operators do, every order ends right. They are lived
 * in six parts, so that two forks share them evenly. One that ends wrong is lived again with {@code -Dseed=}; more of
 * them with {@code -Dhistories=} in each part.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OrderHistories {

    private static final int EACH = 84;

    private final int part;

    OrderHistories(int part) {
        this.part = part;
    }

    LongStream seeds() {
        var one = Long.getLong("seed");
        int each = Integer.getInteger("histories", EACH);
        return one == null ? LongStream.rangeClosed(part * each + 1L, (part + 1L) * each) : LongStream.of(one);
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void bringsEveryOrderToTheRightEnd(long seed) {
        History.of(seed);
    }

    @AfterAll
    void letTheClockTick() {
        TestStore.fresh().clock().tick();
    }
}
