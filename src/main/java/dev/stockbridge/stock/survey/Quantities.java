package dev.stockbridge.stock.survey;

import dev.stockbridge.mycashflow.StockItem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the figures of both sides before they are stored or used in a calculation. A number with a huge exponent can be
 * neither added nor written out.
 */
public final class Quantities {

    /** Replaces every figure that is larger than any quantity, or has more decimal places than any part of a piece. */
    static final BigDecimal BEYOND = BigDecimal.TEN.pow(18);

    private static final int DIGITS = 15;
    private static final int FRACTION_DIGITS = 18;
    private static final int PRECISION = 100;

    private Quantities() {}

    /** The figure, or {@link #BEYOND} with the figure's sign where it cannot be a quantity; null for null. */
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

    /** The smaller of two bounded figures; {@link #BEYOND} if one of them cannot be a quantity. */
    static BigDecimal smaller(BigDecimal one, BigDecimal other) {
        return isBeyond(one) || isBeyond(other) ? BEYOND : one.min(other);
    }

    /** Whether a bounded figure replaces one that cannot be a quantity. */
    public static boolean isBeyond(BigDecimal bounded) {
        return bounded.abs().compareTo(BEYOND) >= 0;
    }

    /** Pieces that open orders reserve: as stated, or the quantity minus the balance; null if neither is stated. */
    public static @Nullable BigDecimal reserved(StockItem item) {
        if (item.reserved() != null) {
            return bounded(item.reserved());
        }
        var quantity = bounded(item.quantity());
        var balance = bounded(item.balance());
        return quantity == null || balance == null ? null : bounded(quantity.subtract(balance));
    }
}
