package dev.stockbridge.orders.histories;

import dev.stockbridge.harness.Seeds;
import dev.stockbridge.harness.TestStore;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories: whatever customers, merchant, staff, network and operators do, every order ends right. They are in
 * six parts, so that the forks share them evenly. One that ends wrong is run again with {@code -Dseed=} (see {@link Seeds}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OrderHistories {

    private final int part;

    OrderHistories(int part) {
        this.part = part;
    }

    LongStream seeds() {
        return Seeds.part(part, 6, 84);
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
