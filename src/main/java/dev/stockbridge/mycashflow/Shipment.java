package dev.stockbridge.mycashflow;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A part of an order that leaves, or returns, as one.
 *
 * @param type tells deliveries from returns; its values are not published
 * @param status {@code OPEN} or {@code COMPLETED}, in either case
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

    /** Whether goods come back with it; what is known of the types is that they tell returns from deliveries. */
    public boolean isReturn() {
        return type != null && type.toUpperCase(Locale.ROOT).contains("RETURN");
    }

    Shipment beforeItLeft() {
        return new Shipment(id, type, "OPEN", shippingMethodId, externalPickupPointId, trackingCode, null);
    }

    /** Whether it has left, as the shop sees it. */
    public boolean isComplete() {
        return completedAt != null || "COMPLETED".equalsIgnoreCase(status);
    }
}
