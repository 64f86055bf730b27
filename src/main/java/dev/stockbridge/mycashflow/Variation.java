package dev.stockbridge.mycashflow;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A variation of a product. An empty price, purchase price or weight is inherited from the product; the product code
 * never is (contract: MyCashflow quirk 36).
 *
 * @param translations empty if the shop does not serve any for variations
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

    /** Reads null lists as empty. */
    public Variation {
        translations = Lists.of(translations);
    }
}
