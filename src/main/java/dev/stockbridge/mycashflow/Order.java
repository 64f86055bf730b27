package dev.stockbridge.mycashflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.stockbridge.http.redaction.Personal;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An order of the shop. Its text form shows no personal data.
 *
 * @param id the order's id, which is also its number (contract: MyCashflow quirk 30)
 * @param status {@code OPEN}, {@code COMPLETED} or {@code CANCELLED}, in either case
 * @param customerInformation who ordered; null if the answer does not contain it
 * @param shippingAddress null if the answer does not contain one
 * @param total what the customer pays, including VAT
 * @param lines the rows. An order whose rows are missing, null or contain null is unreadable, since it would look like
 *     an order with nothing to ship
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Order(
        @ShopId long id,
        @JsonProperty(required = true) String status,
        @JsonDeserialize(using = ShopTime.class) @Nullable OffsetDateTime createdAt,
        @JsonDeserialize(using = ShopTime.class) @Nullable OffsetDateTime updatedAt,
        @ShopId @Nullable Long shippingMethodId,
        @ShopId @Nullable Long paymentMethodId,

        @JsonDeserialize(using = Address.Deserializer.class) @Nullable
        Address customerInformation,

        @JsonDeserialize(using = Address.Deserializer.class) @Nullable
        Address shippingAddress,

        @ShopFlag @Nullable Boolean differentShippingAddress,
        @Nullable BigDecimal total,

        @JsonProperty(value = "products", required = true) @JsonSetter(nulls = Nulls.FAIL, contentNulls = Nulls.FAIL)
        List<OrderLine> lines,

        List<Shipment> shipments,
        List<Payment> payments,
        List<Comment> comments,
        @Nullable TaxSummary taxSummary) {

    /** Reads null lists as empty. */
    public Order {
        lines = List.copyOf(lines);
        shipments = Lists.of(shipments);
        payments = Lists.of(payments);
        comments = Lists.of(comments);
    }

    /** Whether the status is {@code wanted}, in upper or lower case. */
    public boolean isStatus(String wanted) {
        return wanted.equalsIgnoreCase(status);
    }

    /**
     * The rows that are still to be delivered, each with its remaining quantity: no downloads, no returns, nothing that
     * the shop has delivered, less what return rows take back. A row without a quantity is included.
     */
    public Stream<OrderLine> linesToLeave() {
        return RemainingLines.of(this).remaining().stream();
    }

    /** The rows that the shop shows as delivered, whoever delivered them. */
    public Stream<OrderLine> deliveredLines() {
        return RemainingLines.of(this).delivered().stream();
    }

    /** The order as it was before any of it was delivered. */
    public Order beforeDelivery() {
        return with(
                lines.stream().map(OrderLine::beforeDelivery).toList(),
                shipments.stream().map(Shipment::beforeDelivery).toList());
    }

    /**
     * A completed order as it was before its last deliveries. What was delivered more than a minute before them counts
     * as a separate delivery.
     */
    public Order beforeCompletion() {
        var times = Stream.concat(
                lines.stream().map(OrderLine::deliveredAt),
                shipments.stream().filter(shipment -> !shipment.isReturn()).map(Shipment::completedAt));
        var last = times.filter(Objects::nonNull).max(OffsetDateTime.timeLineOrder());
        if (last.isEmpty()) {
            return beforeDelivery();
        }
        var completion = last.get().minusMinutes(1);
        return with(
                lines.stream()
                        .map(line -> isBefore(line.deliveredAt(), completion) ? line : line.beforeDelivery())
                        .toList(),
                shipments.stream()
                        .map(shipment ->
                                isBefore(shipment.completedAt(), completion) ? shipment : shipment.beforeDelivery())
                        .toList());
    }

    private static boolean isBefore(@Nullable OffsetDateTime time, OffsetDateTime other) {
        return time != null && time.isBefore(other);
    }

    private Order with(List<OrderLine> newLines, List<Shipment> newShipments) {
        return new Order(
                id,
                status,
                createdAt,
                updatedAt,
                shippingMethodId,
                paymentMethodId,
                customerInformation,
                shippingAddress,
                differentShippingAddress,
                total,
                newLines,
                newShipments,
                payments,
                comments,
                taxSummary);
    }

    /** The personal values of its addresses and comments, to be removed from texts; none of them empty. */
    public List<String> personalValues() {
        return Stream.concat(
                        Stream.of(Optional.ofNullable(shippingAddress), Optional.ofNullable(customerInformation))
                                .flatMap(Optional::stream)
                                .flatMap(address -> address.personalValues().stream()),
                        comments.stream()
                                .flatMap(comment -> Stream.ofNullable(comment.text()))
                                .map(Personal::text))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return "Order[" + id + ", " + status + "]";
    }

    /** An order's totals by tax rate. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record TaxSummary(List<TaxRow> total) {

        /** Reads a null list as empty. */
        public TaxSummary {
            total = Lists.of(total);
        }

        /**
         * The totals at one rate.
         *
         * @param taxRate in percent
         */
        @JsonNaming(SnakeCaseStrategy.class)
        public record TaxRow(@Nullable BigDecimal taxRate) {}
    }
}
