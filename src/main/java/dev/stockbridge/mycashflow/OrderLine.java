package dev.stockbridge.mycashflow;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A row of an order: goods, a download, or a return (contract: MyCashflow quirks 39 and 55).
 *
 * @param deliveredAt when the shop delivered this row; null if it has not
 * @param quantity pieces; negative on return rows
 * @param unitPrice price of one piece including VAT
 * @param productCode the code at the time of sale (contract: MyCashflow quirk 35)
 */
@JsonNaming(SnakeCaseStrategy.class)
public record OrderLine(
        @ShopId long id,
        @JsonDeserialize(using = ShopTime.class) @Nullable OffsetDateTime deliveredAt,
        @ShopId @Nullable Long productId,
        @ShopId @Nullable Long variationId,
        @ShopId @Nullable Long shipmentId,
        @ShopId @Nullable Long bundleId,
        @ShopId @Nullable Long downloadId,
        @Nullable String downloadUrl,
        @Nullable String productCode,
        @Nullable String productName,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal vatRate) {

    /** Whether this row is delivered as a download. */
    public boolean isDownload() {
        return downloadId != null || (downloadUrl != null && !downloadUrl.isBlank());
    }

    OrderLine withQuantity(BigDecimal pieces) {
        return with(deliveredAt, pieces);
    }

    OrderLine beforeDelivery() {
        return with(null, quantity);
    }

    private OrderLine with(@Nullable OffsetDateTime delivered, @Nullable BigDecimal pieces) {
        return new OrderLine(
                id,
                delivered,
                productId,
                variationId,
                shipmentId,
                bundleId,
                downloadId,
                downloadUrl,
                productCode,
                productName,
                pieces,
                unitPrice,
                vatRate);
    }
}
