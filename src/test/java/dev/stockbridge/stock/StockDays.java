package dev.stockbridge.stock;

import dev.stockbridge.harness.Seeds;
import java.util.stream.LongStream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random days of shop and warehouse, ten in each life, in two parts so that two forks share them. One that ends wrong is
 * run again with {@code -Dseed=} (see {@link Seeds}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StockDays {

    private final int part;

    StockDays(int part) {
        this.part = part;
    }

    LongStream seeds() {
        return Seeds.part(part, 2, 10);
    }

    @ParameterizedTest(name = "life {0}")
    @MethodSource("seeds")
    void offersWhatCanBeSoldAndNeverMore(long seed) {
        TenDays.of(seed);
    }
}
