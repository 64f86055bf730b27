package dev.stockbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StockChangeTest {

    @Test
    void readsTheArithmeticBackFromTheDetail() {
        StockChange change = StockChange.of("shop 12, should be 9: sellable 7 - buffer 0 + sent 2")
                .orElseThrow();

        assertThat(change.signed()).isEqualTo("−3");
        assertThat(change.arithmetic()).isEqualTo("sellable 7 - buffer 0 + sent 2");
    }

    @Test
    void leavesADetailOfAnotherFormAsItStands() {
        assertThat(StockChange.of("shop says nothing, should be 9: sellable 9")).isEmpty();
        assertThat(StockChange.of(null)).isEmpty();
    }
}
