package dev.stockbridge.mycashflow;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A part of an order that is delivered or returned together.
 *
 * @param type distinguishes deliveries from returns; the possible values are not documented
 * @param status {@code OPEN} or {@code COMPLETED}, in upper or lower case
 * @param completedAt when it was delivered, or null
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Shipment(
        @ShopId long id,
        @Nullable String type,
        @Nullable String status,
        @ShopId @Nullable Long shippingMethodId,
        @ShopId @Nullable String externalPickupPointId,
        @Nullable String trackingCode,
        @JsonDeserialize(using = ShopTime.class) @Nullable OffsetDateTime completedAt) {

    /** Whether it is a return. The possible types are not documented, so any that contains RETURN counts. */
    public boolean isReturn() {
        return type != null && type.toUpperCase(Locale.ROOT).contains("RETURN");
    }

    Shipment beforeDelivery() {
        return new Shipment(id, type, "OPEN", shippingMethodId, externalPickupPointId, trackingCode, null);
    }

    /** Whether the shop shows it as delivered. */
    public boolean isComplete() {
        return completedAt != null || "COMPLETED".equalsIgnoreCase(status);
    }
}
