package dev.stockbridge.ongoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.stockbridge.http.body.Json;
import dev.stockbridge.http.redaction.ItemValues;
import dev.stockbridge.http.redaction.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order as it is sent. Members that are null are not sent. Its text form shows no personal data.
 *
 * @param orderNumber the key of the upsert; never reused for another order (contract: Ongoing quirk 6)
 * @param deliveryDate a bare date
 * @param customerPrice what the customer pays
 * @param customsInfo contains the customs currency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"orderNumber", "goodsOwnerOrderId", "deliveryDate"})
public record OrderDocument(
        String orderNumber,
        @Nullable String goodsOwnerOrderId,
        LocalDate deliveryDate,
        @Nullable String orderRemark,
        @Nullable CodeName wayOfDelivery,
        @Nullable BigDecimal customerPrice,
        @Nullable CustomsInfo customsInfo,
        Consignee consignee,
        @Nullable Notification emailNotification,
        @Nullable Notification smsNotification,
        List<OrderLine> orderLines) {

    /** Keeps a copy of the lines. */
    public OrderDocument {
        orderLines = List.copyOf(orderLines);
    }

    /**
     * Contains the customs currency.
     *
     * @param customsValueCurrencyCode ISO 4217
     */
    public record CustomsInfo(String customsValueCurrencyCode) {}

    /** The same order with these lines. */
    public OrderDocument withLines(List<OrderLine> lines) {
        return with(emailNotification, smsNotification, lines);
    }

    /** The same order with these contacts of the customer. */
    public OrderDocument withContacts(@Nullable Notification email, @Nullable Notification sms) {
        return with(email, sms, orderLines);
    }

    private OrderDocument with(@Nullable Notification email, @Nullable Notification sms, List<OrderLine> lines) {
        return new OrderDocument(
                orderNumber,
                goodsOwnerOrderId,
                deliveryDate,
                orderRemark,
                wayOfDelivery,
                customerPrice,
                customsInfo,
                consignee,
                email,
                sms,
                lines);
    }

    /** The REST body without the goods owner; its members are always in the same order. */
    public ObjectNode toJson() {
        return Json.MAPPER.valueToTree(this);
    }

    /** The personal values of this order, to be removed from texts; none of them blank. */
    List<String> personalValues() {
        return Stream.of(
                        consignee.name(),
                        consignee.address1(),
                        consignee.postCode(),
                        consignee.city(),
                        emailNotification == null ? null : emailNotification.value(),
                        smsNotification == null ? null : smsNotification.value(),
                        orderRemark == null ? null : Personal.text(orderRemark))
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The values that a refusal may quote. The numbers of the order, its articles and its lines may be shown. */
    ItemValues values() {
        Stream<String> ofLines = orderLines.stream().flatMap(line -> Stream.of(line.articleNumber(), line.rowNumber()));
        return new ItemValues(
                personalValues(), Stream.concat(Stream.of(orderNumber), ofLines).toList());
    }

    @Override
    public String toString() {
        return "OrderDocument[" + orderNumber + "]";
    }

    /**
     * An e-mail address or phone number of the customer, which is not part of the consignee (contract: Ongoing quirk
     * 14).
     *
     * @param toBeNotified whether the warehouse or the carrier may contact the customer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Notification(boolean toBeNotified, String value) {

        @Override
        public String toString() {
            return "Notification";
        }
    }

    /** A code and its name, such as a way of delivery. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CodeName(@Nullable String code, @Nullable String name) {}
}
