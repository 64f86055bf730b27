package dev.stockbridge.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How order-sync treats a store.
 *
 * @param start where the first run begins; null makes a first run ask for {@code --since}
 * @param statuses the shop's order statuses that are synced
 * @param numberPrefix goes before the order id in the warehouse's order number
 * @param publicVisibilities visibilities of the comments that become the order remark
 * @param waysOfDelivery shipping method id of the shop to the warehouse's code
 * @param countries a country as customers write it to its ISO 3166 alpha-2 code, beside those that are known
 * @param requireWayOfDelivery whether an order whose shipping method has no code is parked
 * @param customsCurrency {@code payment}, {@code tax-rate} or an ISO 4217 code
 * @param notifyByEmail whether the warehouse may write to the customer
 * @param notifyBySms whether the warehouse may text the customer
 * @param deliveryDays days from the order's creation to its delivery date
 * @param editableStatuses warehouse statuses in which an order is still updated
 * @param cancellableStatuses warehouse statuses in which an order is still cancelled
 * @param release which orders are sent as for their payment
 * @param releaseUnpaidMethods payment methods whose orders are sent unpaid all the same
 * @param bundles what becomes of an order with several rows of one bundle
 * @param paymentAlarm how long an order waits for its payment before a person hears of it
 * @param stuckAlarm how long an order stays at an unusual status of the warehouse before a person hears of it
 */
public record OrderSettings(
        @Nullable Instant start,
        @DefaultValue({"open", "cancelled"}) List<String> statuses,
        @DefaultValue("") String numberPrefix,
        @DefaultValue("PUBLIC") List<String> publicVisibilities,
        @DefaultValue Map<String, String> waysOfDelivery,
        @DefaultValue Map<String, String> countries,
        @DefaultValue("false") boolean requireWayOfDelivery,
        @DefaultValue("payment") String customsCurrency,
        @DefaultValue("false") boolean notifyByEmail,
        @DefaultValue("false") boolean notifyBySms,
        @DefaultValue("0") int deliveryDays,
        @DefaultValue({"200", "300"}) List<Integer> editableStatuses,
        @DefaultValue({"200", "300"}) List<Integer> cancellableStatuses,
        @DefaultValue("any") Release release,
        @DefaultValue List<String> releaseUnpaidMethods,
        @DefaultValue("park") Bundles bundles,
        @DefaultValue("3d") Duration paymentAlarm,
        @DefaultValue("2d") Duration stuckAlarm) {

    public OrderSettings {
        statuses = List.copyOf(statuses);
        publicVisibilities = List.copyOf(publicVisibilities);
        waysOfDelivery = Map.copyOf(waysOfDelivery);
        countries = Map.copyOf(countries);
        editableStatuses = List.copyOf(editableStatuses);
        cancellableStatuses = List.copyOf(cancellableStatuses);
        releaseUnpaidMethods = List.copyOf(releaseUnpaidMethods);
    }

    /**
     * What becomes of an order with several rows of one bundle. Nobody says whether the shop lists the parts beside the
     * whole, which would ship the goods twice, or the parts alone (contract: MyCashflow quirk 40).
     */
    public enum Bundles {
        /** A person looks at it. */
        PARK,
        /** Each row ships. */
        SEND
    }

    /** Which orders are sent: any, or only those whose payments are settled. */
    public enum Release {
        ANY,
        SETTLED
    }
}
