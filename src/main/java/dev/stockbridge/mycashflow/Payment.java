package dev.stockbridge.mycashflow;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A payment transaction, the only record with an order's currency (contract: MyCashflow quirk 29).
 *
 * @param currency ISO 4217
 * @param status {@code OPEN}, {@code PENDING_ACTIVATION}, {@code PAID}, {@code REFUNDED}, {@code CANCELLED} or another,
 *     in upper or lower case
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Payment(
        @ShopId @Nullable Long id,
        @ShopId @Nullable Long paymentMethodId,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @ShopFlag @Nullable Boolean isPaid,
        @Nullable String status) {}
