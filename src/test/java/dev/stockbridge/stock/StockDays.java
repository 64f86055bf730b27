package dev.stockbridge.stock;

import java.util.stream.LongStream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two hundred days of shop and warehouse, ten in each of twenty lives, lived in two parts so that two forks share them.
 * One that ends wrong is lived again with {@code -Dseed=}; more of them with {@code -Dhistories=} in each part.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StockDays {

    private static final int EACH = 10;

    private final int part;

    StockDays(int part) {
        this.part = part;
    }

    LongStream seeds() {
        var one = Long.getLong("seed");
        int each = Integer.getInteger("histories", EACH);
        return one == null ? LongStream.rangeClosed(part * each + 1L, (part + 1L) * each) : LongStream.of(one);
    }

    @ParameterizedTest(name = "life {0}")
    @MethodSource("seeds")
    void offersWhatCanBeSoldAndNeverMore(long seed) {
        TenDays.of(seed);
    }
}
