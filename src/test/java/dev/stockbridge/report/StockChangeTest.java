package dev.stockbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.outcome.QuantityChange;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class StockChangeTest {

    @Test
    void showsQuantitiesWithoutTrailingZerosAndTheChangeWithItsSign() {
        StockChange change = StockChange.of(
                new QuantityChange(new BigDecimal("12.00"), BigDecimal.valueOf(9), "sellable 7 - buffer 0 + sent 2"));

        assertThat(change.shop().toPlainString()).isEqualTo("12");
        assertThat(change.signed()).isEqualTo("−3");
        assertThat(change.arithmetic()).isEqualTo("sellable 7 - buffer 0 + sent 2");
    }
}
