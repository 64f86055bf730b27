package dev.stockbridge.settings;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How delivery-sync treats a store.
 *
 * @param shippedStatuses warehouse statuses that mean shipped
 * @param partial what becomes of an order that was shipped in part
 * @param waitForTracking how long a shipped order waits for its tracking code
 * @param unansweredWait how long a call that the shop did not answer may still be at work there
 * @param sendEmails whether the shop tells the customer
 * @param allowOpenCashOnDeliveryPayments passed on to the shop's quick-process
 * @param ignorePaymentActivationErrors passed on to the shop's quick-process
 */
public record DeliverySettings(
        @DefaultValue({"450", "500"}) List<Integer> shippedStatuses,
        @DefaultValue("park") Partial partial,
        @DefaultValue("1h") Duration waitForTracking,
        @DefaultValue("10m") Duration unansweredWait,
        @DefaultValue("true") boolean sendEmails,
        @DefaultValue("true") boolean allowOpenCashOnDeliveryPayments,
        @DefaultValue("false") boolean ignorePaymentActivationErrors) {

    public DeliverySettings {
        shippedStatuses = List.copyOf(shippedStatuses);
    }

    /** What becomes of an order that was shipped in part: it is parked, or completed as it is. */
    public enum Partial {
        PARK,
        COMPLETE_SHIPMENT
    }
}
