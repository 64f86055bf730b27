package dev.stockbridge.mycashflow;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One of a product's variations. An empty price, purchase price or weight means the product's; the product code is
 * never inherited (contract: MyCashflow quirk 36).
 *
 * @param translations empty where the shop does not deliver any for variations
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Variation(
        @ShopId long id,
        @ShopId @Nullable Long productId,
        @Nullable String name,
        @Nullable String productCode,
        @Nullable BigDecimal price,
        @Nullable BigDecimal purchasePrice,
        @Nullable BigDecimal weight,
        @Nullable StockItem stockItem,
        List<Translation> translations) {

    /** Takes null lists as empty. */
    public Variation {
        translations = Lists.of(translations);
    }
}
