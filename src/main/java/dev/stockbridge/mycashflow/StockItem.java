package dev.stockbridge.mycashflow;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The stock of one sellable unit, in pieces. Null is "not said", never zero (contract: MyCashflow quirks 45 and 47).
 *
 * @param barcode EAN or other free text
 * @param enabled whether the shop tracks this stock at all
 * @param quantity physical amount; may be negative
 * @param reserved taken by the shop's own open orders
 * @param balance quantity minus reserved
 * @param code product code of the owner
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
