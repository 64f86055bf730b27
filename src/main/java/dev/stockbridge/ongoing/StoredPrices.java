package dev.stockbridge.ongoing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** VAT rate and prices of an article in the warehouse; each is null if the warehouse has none. */
public record StoredPrices(
        @Nullable String vatCode,
        @Nullable BigDecimal vatPercent,
        @Nullable BigDecimal price,
        @Nullable BigDecimal customerPrice,
        @Nullable BigDecimal purchasePrice) {}
