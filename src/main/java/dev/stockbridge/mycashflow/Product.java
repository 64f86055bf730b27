package dev.stockbridge.mycashflow;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A product of the shop.
 *
 * @param price including VAT
 * @param vatRate in percent, with decimals (contract: MyCashflow quirk 28)
 * @param weight in kilograms
 * @param stockItem null if the product has none, which the shop writes as {@code []} (contract: MyCashflow quirk 24)
 * @param translations null if the answer does not contain the member, which is not the same as an empty list
 * @param variations null if the answer does not contain the member, which is not the same as an empty list (contract:
 *     MyCashflow quirk 25)
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Product(
        @ShopId long id,
        @Nullable String productCode,
        @Nullable String supplierCode,
        @Nullable String name,
        @Nullable BigDecimal price,
        @Nullable BigDecimal purchasePrice,
        @Nullable BigDecimal vatRate,
        @Nullable BigDecimal weight,
        @JsonDeserialize(using = ShopTime.class) @Nullable OffsetDateTime updatedAt,
        @Nullable StockItem stockItem,
        @Nullable List<Translation> translations,
        @Nullable List<Variation> variations) {

    /** Keeps the difference between null and empty lists. */
    public Product {
        translations = translations == null ? null : Lists.of(translations);
        variations = variations == null ? null : Lists.of(variations);
    }
}
