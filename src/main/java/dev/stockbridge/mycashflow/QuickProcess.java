package dev.stockbridge.mycashflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How an order is to be completed.
 *
 * @param trackingCode one string, however many parcels; null where there is none
 * @param sendEmails whether the shop tells the customer
 * @param allowOpenCashOnDeliveryPayments whether cash on delivery may still be open
 * @param ignorePaymentActivationErrors whether goods go without their money
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuickProcess(
        @Nullable String trackingCode,
        boolean sendEmails,
        boolean allowOpenCashOnDeliveryPayments,
        boolean ignorePaymentActivationErrors) {}
