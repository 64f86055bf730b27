package dev.stockbridge.mycashflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Options for completing an order.
 *
 * @param trackingCode one string for all parcels; null if there is none
 * @param sendEmails whether the shop notifies the customer
 * @param allowOpenCashOnDeliveryPayments whether a cash on delivery payment may still be open
 * @param ignorePaymentActivationErrors whether the order is completed even if its payment cannot be activated
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuickProcess(
        @Nullable String trackingCode,
        boolean sendEmails,
        boolean allowOpenCashOnDeliveryPayments,
        boolean ignorePaymentActivationErrors) {}
