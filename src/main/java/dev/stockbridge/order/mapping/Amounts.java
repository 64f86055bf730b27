package dev.stockbridge.order.mapping;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts as they are sent: decimal, without trailing zeros, so that 24.90 and 24.9 are the same content. */
final class Amounts {

    private Amounts() {}

    static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        var bare = amount.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    static @Nullable BigDecimal times(@Nullable BigDecimal price, BigDecimal quantity) {
        return price == null ? null : plain(price.multiply(quantity));
    }
}
