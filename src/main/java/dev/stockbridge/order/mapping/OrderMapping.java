package dev.stockbridge.order.mapping;

import dev.stockbridge.field.FieldRule;
import dev.stockbridge.field.MemberValues;
import dev.stockbridge.link.OrderLink;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.Consignee;
import dev.stockbridge.ongoing.OrderDocument;
import dev.stockbridge.ongoing.OrderDocument.CodeName;
import dev.stockbridge.ongoing.OrderDocument.Notification;
import dev.stockbridge.ongoing.OrderLine;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.settings.OrderSettings;
import dev.stockbridge.settings.StoreSettings;
import dev.stockbridge.text.CleanText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maps an order of the shop to the warehouse's, by the field rules. A pure function: it never throws for a bad order but
 * says what is wrong with it, without saying anything personal.
 */
public final class OrderMapping {

    private final StoreSettings store;
    private final Recipient recipient;
    private final OrderCurrency currency;
    private final OrderFieldRules headRules;
    private final RecipientFieldRules recipientRules;

    public OrderMapping(StoreSettings store) {
        this(store, () -> {});
    }

    /** @param onRemoval told when invisible characters are removed from a text */
    public OrderMapping(StoreSettings store, Runnable onRemoval) {
        var clean = new CleanText(onRemoval);
        this.store = store;
        this.recipient = new Recipient(new Countries(store.orders().countries()), clean);
        this.currency = new OrderCurrency(store.orders().customsCurrency(), store.currency());
        this.headRules = new OrderFieldRules(store, currency, clean);
        this.recipientRules = new RecipientFieldRules(store.orders(), recipient);
    }

    /** The rules for the order's head. */
    public List<FieldRule<OrderInput, OrderState>> headRules() {
        return headRules.rows();
    }

    /** The rules for the order's recipient. */
    public List<FieldRule<OrderInput, OrderState>> recipientRules() {
        return recipientRules.rows();
    }

    /** The number that an order gets in the warehouse. */
    public String number(long orderId) {
        return store.orders().numberPrefix() + orderId;
    }

    /** The number that the order has in the warehouse by its link, or gets there if it has none. */
    public String number(Order order, @Nullable OrderLink link) {
        return link == null ? number(order.id()) : link.orderNumber();
    }

    /**
     * @param number the number that the order has in the warehouse, or will have
     * @param articles the article numbers of the units on the order's lines, as far as there are any
     * @param shippingMethods the names of the shop's shipping methods by id
     */
    public MappedOrder map(
            Order order, String number, Map<ProductReference, String> articles, Map<Long, String> shippingMethods) {
        var mappedLines = OrderLines.map(order, articles, currency.of(order));
        if (mappedLines.problem() != null) {
            return mappedLines.problem();
        }
        if (store.orders().bundles() == OrderSettings.Bundles.PARK && OrderLines.hasABundle(order)) {
            return new MappedOrder.Parked(
                    Reason.UNREADABLE, "several of its lines are one bundle; orders.bundles: send ships each of them");
        }
        if (order.createdAt() == null) {
            return new MappedOrder.Parked(Reason.UNREADABLE, "it does not say when it was created");
        }
        var ships = !mappedLines.lines().isEmpty();
        var unknownCountry = recipient.unknownCountry(order);
        if (ships && unknownCountry != null) {
            return new MappedOrder.Parked(Reason.UNREADABLE, RejectedCountry.inWords(unknownCountry, order));
        }
        var input = new OrderInput(order, number, shippingMethods);
        var address = MemberValues.of(recipientRules(), input);
        var consignee = consignee(address);
        var lost = MissingAddressParts.of(order);
        if (ships && !RecipientGaps.of(consignee).isEmpty()) {
            return new MappedOrder.Parked(Reason.ADDRESS_INCOMPLETE, RecipientGaps.inWords(consignee, lost));
        }
        if (store.orders().requireWayOfDelivery() && !isMapped(order.shippingMethodId())) {
            return new MappedOrder.Parked(
                    Reason.UNMAPPED_WAY_OF_DELIVERY,
                    "orders.ways-of-delivery has no code for shipping method " + order.shippingMethodId());
        }
        var head = MemberValues.of(headRules(), input);
        var tooLong = Stream.of(head.tooLong(), address.tooLong(), mappedLines.tooLong())
                .filter(Objects::nonNull)
                .findFirst();
        if (tooLong.isPresent()) {
            return new MappedOrder.Parked(Reason.FIELD_TOO_LONG, tooLong.get());
        }
        var document = document(head, consignee, address, mappedLines.lines());
        return new MappedOrder.Ready(document, content(document, mappedLines, order), lost);
    }

    private static OrderDocument document(
            MemberValues head, Consignee consignee, MemberValues address, List<OrderLine> lines) {
        var customs = head.value("customsInfo.customsValueCurrencyCode", String.class);
        return new OrderDocument(
                head.text("orderNumber"),
                head.text("goodsOwnerOrderId"),
                head.required("deliveryDate", LocalDate.class),
                head.text("orderRemark"),
                head.value("wayOfDelivery", CodeName.class),
                head.number("customerPrice"),
                customs == null ? null : new OrderDocument.CustomsInfo(customs),
                consignee,
                address.value("emailNotification", Notification.class),
                address.value("smsNotification", Notification.class),
                lines);
    }

    private static Consignee consignee(MemberValues address) {
        return new Consignee(
                address.text("consignee.name"),
                address.text("consignee.address1"),
                address.text("consignee.postCode"),
                address.text("consignee.city"),
                address.value("consignee.countryCode", String.class));
    }

    private boolean isMapped(@Nullable Long shippingMethod) {
        return shippingMethod != null && store.orders().waysOfDelivery().containsKey(Long.toString(shippingMethod));
    }

    private static String content(OrderDocument document, OrderLines.Mapped lines, Order order) {
        var json = document.toJson();
        json.remove("orderNumber");
        json.set("orderLines", lines.byReference());
        json.put("wayOfDelivery", String.valueOf(order.shippingMethodId()));
        return json.toString();
    }
}
