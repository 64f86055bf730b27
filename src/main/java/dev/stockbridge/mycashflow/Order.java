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
 * An order of the shop. Holds personal data and shows none of it.
 *
 * @param id the order's id and number in one (contract: MyCashflow quirk 30)
 * @param status {@code OPEN}, {@code COMPLETED} or {@code CANCELLED}, in either case
 * @param customerInformation who ordered; null where the answer has lost it
 * @param shippingAddress null where the answer has none, or has lost it
 * @param total what the customer pays, including VAT
 * @param lines the rows; an order without this member, or with null in its place or among its rows, is unreadable: it would look
 *     like nothing to ship
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Order(
        @ShopId long id,
        @JsonProperty(required = true) String status,
        @JsonDeserialize(using = ShopTime.class) @Nullable OffsetDateTime createdAt,
        @JsonDeserialize(using = ShopTime.class) @Nullable OffsetDateTime updatedAt,
        @JsonDeserialize(using = ShopTime.class) @Nullable OffsetDateTime archivedAt,
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

    /** Takes null lists as empty. */
    public Order {
        lines = List.copyOf(lines);
        shipments = Lists.of(shipments);
        payments = Lists.of(payments);
        comments = Lists.of(comments);
    }

    /** Whether the status is {@code wanted}, in either case. */
    public boolean isStatus(String wanted) {
        return wanted.equalsIgnoreCase(status);
    }

    /**
     * The rows whose goods are still to leave, each with the pieces that are: no downloads, no returns, nothing that the
     * shop has delivered, and less what return rows take back. A row that does not say how many is among them.
     */
    public Stream<OrderLine> linesToLeave() {
        return RemainingLines.of(this).remaining().stream();
    }

    /** The rows whose goods the shop calls delivered, whoever delivered them. */
    public Stream<OrderLine> deliveredLines() {
        return RemainingLines.of(this).delivered().stream();
    }

    /** The order as it was before anything of it left. */
    public Order beforeItLeft() {
        return with(
                lines.stream().map(OrderLine::beforeItLeft).toList(),
                shipments.stream().map(Shipment::beforeItLeft).toList());
    }

    /**
     * A completed order as it was before its last deliveries: what was delivered more than a minute before them was handed
     * over apart from them.
     */
    public Order beforeItWasCompleted() {
        var times = Stream.concat(
                lines.stream().map(OrderLine::deliveredAt),
                shipments.stream().filter(shipment -> !shipment.isReturn()).map(Shipment::completedAt));
        var last = times.filter(Objects::nonNull).max(OffsetDateTime.timeLineOrder());
        if (last.isEmpty()) {
            return beforeItLeft();
        }
        var completion = last.get().minusMinutes(1);
        return with(
                lines.stream()
                        .map(line -> isBefore(line.deliveredAt(), completion) ? line : line.beforeItLeft())
                        .toList(),
                shipments.stream()
                        .map(shipment ->
                                isBefore(shipment.completedAt(), completion) ? shipment : shipment.beforeItLeft())
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
                archivedAt,
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

    /** All that is personal in its addresses and comments, for taking it out of texts. */
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

    /** An order's sums by tax rate. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record TaxSummary(List<TaxRow> total) {

        /** Takes a null list as empty. */
        public TaxSummary {
            total = Lists.of(total);
        }

        /**
         * The sums at one rate.
         *
         * @param taxRate in percent
         */
        @JsonNaming(SnakeCaseStrategy.class)
        public record TaxRow(@Nullable BigDecimal taxRate) {}
    }
}
