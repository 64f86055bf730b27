package dev.stockbridge.report;

import dev.stockbridge.outcome.QuantityChange;
import java.math.BigDecimal;

/** The quantities of one stock item as a page shows them, in pieces without trailing zeros. */
public record StockChange(BigDecimal shop, BigDecimal target, String arithmetic) {

    public static StockChange of(QuantityChange change) {
        return new StockChange(
                change.shop().stripTrailingZeros(), change.target().stripTrailingZeros(), change.arithmetic());
    }

    public BigDecimal change() {
        return target.subtract(shop);
    }

    /** The change with its sign; a negative one has U+2212: {@code +3}, {@code −12}, {@code 0}. */
    public String signed() {
        String plain = change().abs().stripTrailingZeros().toPlainString();
        return switch (change().signum()) {
            case 1 -> "+" + plain;
            case -1 -> "−" + plain;
            default -> "0";
        };
    }
}
