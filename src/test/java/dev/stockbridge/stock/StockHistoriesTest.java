package dev.stockbridge.stock;

import dev.stockbridge.harness.Seeds;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random days of shop and warehouse, ten in each history. One that ends wrong is run again with {@code -Dseed=} (see
 * {@link Seeds}).
 */
class StockHistoriesTest {

    static LongStream seeds() {
        return Seeds.of(1, 10);
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void offersWhatCanBeSoldAndNeverMore(long seed) {
        StockHistory.of(seed).play();
    }
}
