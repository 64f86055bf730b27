package dev.stockbridge.mycashflow;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The stock of one sellable unit, in pieces. Null means unknown, never zero (contract: MyCashflow quirks 45 and 47).
 *
 * @param barcode EAN or other free text
 * @param enabled whether the shop tracks this stock at all
 * @param quantity physical quantity; may be negative
 * @param reserved reserved for the shop's own open orders
 * @param balance quantity minus reserved
 * @param code product code of the product or variation
 */
@JsonNaming(SnakeCaseStrategy.class)
public record StockItem(
        @ShopId @Nullable Long id,
        @Nullable String barcode,
        @ShopFlag @Nullable Boolean enabled,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal reserved,
        @Nullable BigDecimal balance,
        @Nullable String code,
        @ShopId @Nullable Long productId,
        @ShopId @Nullable Long variationId) {}
