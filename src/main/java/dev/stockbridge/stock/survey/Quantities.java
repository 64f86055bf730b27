package dev.stockbridge.stock.survey;

import dev.stockbridge.mycashflow.StockItem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the figures of both sides before anything is reckoned with them or stored: one with a huge exponent can be
 * neither added nor written out.
 */
public final class Quantities {

    /** Stands for every figure that is larger than any quantity, or finer than any part of a piece. */
    static final BigDecimal BEYOND = BigDecimal.TEN.pow(18);

    private static final int DIGITS = 15;
    private static final int FRACTION_DIGITS = 18;
    private static final int PRECISION = 100;

    private Quantities() {}

    /** The figure as it is, or {@link #BEYOND} with its sign; null stays null. */
    public static @Nullable BigDecimal bounded(@Nullable BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        if (figure.signum() == 0) {
            return BigDecimal.ZERO;
        }
        boolean large = (long) figure.precision() - figure.scale() > DIGITS;
        boolean fine = figure.scale() > FRACTION_DIGITS
                && (figure.precision() > PRECISION
                        || figure.stripTrailingZeros().scale() > FRACTION_DIGITS);
        return large || fine ? BEYOND.multiply(BigDecimal.valueOf(figure.signum())) : figure;
    }

    /** The smaller of two bounded figures, as long as both of them can be quantities. */
    static BigDecimal smaller(BigDecimal one, BigDecimal other) {
        return isBeyond(one) || isBeyond(other) ? BEYOND : one.min(other);
    }

    public static boolean isBeyond(BigDecimal bounded) {
        return bounded.abs().compareTo(BEYOND) >= 0;
    }

    /** What the shop's open orders take off a stock item: said, or the quantity less the balance; null if neither. */
    public static @Nullable BigDecimal reserved(StockItem item) {
        if (item.reserved() != null) {
            return bounded(item.reserved());
        }
        var quantity = bounded(item.quantity());
        var balance = bounded(item.balance());
        return quantity == null || balance == null ? null : bounded(quantity.subtract(balance));
    }
}
