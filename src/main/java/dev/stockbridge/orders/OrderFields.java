package dev.stockbridge.orders;

import dev.stockbridge.inspect.Explanation.Field;
import dev.stockbridge.mycashflow.Address;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.Payment;
import dev.stockbridge.ongoing.CodeName;
import dev.stockbridge.ongoing.Notification;
import dev.stockbridge.ongoing.OrderDocument;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.ShownOrder;
import dev.stockbridge.settings.Store;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order field by field: what the shop has, what is sent by the mapping, and what the warehouse shows. Personal. */
final class OrderFields {

    private static final String ADDRESS = "shipping address, else customer's information";

    private final Store store;
    private final Order order;
    private final Map<Long, String> shippingMethods;
    private final List<Field> fields = new ArrayList<>();
    private boolean standing;

    OrderFields(Store store, Order order, Map<Long, String> shippingMethods) {
        this.store = store;
        this.order = order;
        this.shippingMethods = shippingMethods;
    }

    List<Field> of(MappedOrder mapped, @Nullable OrderState state) {
        withoutLines(mapped, state);
        new OrderLineFields(order, sent(mapped), state).addTo(fields);
        return fields;
    }

    /** What stands at the order's head. */
    List<Field> withoutLines(MappedOrder mapped, @Nullable OrderState state) {
        var sent = sent(mapped);
        standing = state != null;
        head(sent, state);
        address(sent, state == null ? null : state.shown());
        return fields;
    }

    private static @Nullable OrderDocument sent(MappedOrder mapped) {
        return mapped instanceof MappedOrder.Ready ready ? ready.document() : null;
    }

    private void head(@Nullable OrderDocument sent, @Nullable OrderState state) {
        var settings = store.orders();
        var shown = state == null ? null : state.shown();
        var id = Long.toString(order.id());
        add(
                "order number",
                id,
                "order id behind orders.number-prefix",
                of(sent, OrderDocument::orderNumber),
                of(state, OrderState::number));
        add(
                "goods owner order id",
                id,
                "order id",
                of(sent, OrderDocument::goodsOwnerOrderId),
                of(state, OrderState::goodsOwnerOrderId));
        add(
                "delivery date",
                order.createdAt() == null ? null : order.createdAt().toString(),
                "day of creation + orders.delivery-days: " + settings.deliveryDays(),
                of(sent, document -> document.deliveryDate().toString()),
                day(of(shown, ShownOrder::deliveryDate)));
        add(
                "order remark",
                order.comments().stream()
                        .map(comment -> comment.visibility() + ": " + comment.text())
                        .collect(Collectors.joining(" | ")),
                "comments of visibility " + String.join(", ", settings.publicVisibilities()),
                of(sent, OrderDocument::orderRemark),
                of(state, OrderState::remark));
        add(
                "way of delivery",
                order.shippingMethodId() == null
                        ? null
                        : order.shippingMethodId() + " " + shippingMethods.getOrDefault(order.shippingMethodId(), ""),
                "orders.ways-of-delivery, else the shipping method's id",
                of(of(sent, OrderDocument::wayOfDelivery), CodeName::code),
                of(shown, ShownOrder::wayOfDelivery));
        add(
                "customer price",
                text(order.total()),
                "total",
                text(of(sent, OrderDocument::customerPrice)),
                text(Amounts.plain(of(shown, ShownOrder::customerPrice))));
        add(
                "customs currency",
                order.payments().stream()
                        .map(Payment::currency)
                        .filter(currency -> currency != null)
                        .findFirst()
                        .orElse(null),
                "orders.customs-currency: " + settings.customsCurrency(),
                of(of(sent, OrderDocument::customsInfo), OrderDocument.CustomsInfo::customsValueCurrencyCode),
                of(shown, ShownOrder::customsCurrency));
        fields.add(new Field(
                "payments",
                order.payments().stream()
                        .map(payment -> payment.status() + " " + text(payment.amount()) + " by method "
                                + payment.paymentMethodId())
                        .collect(Collectors.joining(" | ")),
                "orders.release: " + settings.release().name().toLowerCase(Locale.ROOT),
                null,
                null,
                false));
    }

    private void address(@Nullable OrderDocument sent, @Nullable ShownOrder shown) {
        var consignee = of(sent, OrderDocument::consignee);
        var held = of(shown, ShownOrder::consignee);
        address("name", OrderFields::name, of(consignee, one -> one.name()), of(held, one -> one.name()));
        address(
                "address",
                Address::streetAddress,
                of(consignee, one -> one.address1()),
                of(held, one -> one.address1()));
        address(
                "post code",
                Address::postalCode,
                of(consignee, one -> one.postCode()),
                of(held, one -> one.postCode()));
        address("city", Address::city, of(consignee, one -> one.city()), of(held, one -> one.city()));
        address(
                "country",
                Address::country,
                of(consignee, one -> one.countryCode()),
                of(held, one -> one.countryCode()));
        address(
                "e-mail",
                Address::email,
                of(of(sent, OrderDocument::emailNotification), Notification::value),
                of(shown, ShownOrder::email));
        address(
                "mobile phone",
                Address::phone,
                of(of(sent, OrderDocument::smsNotification), Notification::value),
                of(shown, ShownOrder::phone));
    }

    private void address(
            String name, Function<Address, @Nullable String> part, @Nullable String send, @Nullable String held) {
        var shop = Stream.of(order.shippingAddress(), order.customerInformation())
                .map(address -> of(address, part))
                .map(value -> value == null || value.isBlank() ? "-" : value)
                .distinct()
                .collect(Collectors.joining(" | "));
        add(
                name,
                shop,
                Boolean.FALSE.equals(order.differentShippingAddress())
                        ? "customer's information, else shipping address"
                        : ADDRESS,
                send,
                held);
    }

    private void add(String name, @Nullable String shop, String rule, @Nullable String send, @Nullable String held) {
        fields.add(new Field(name, shop, rule, send, held, standing));
    }

    private static String name(Address address) {
        return Stream.of(address.firstName(), address.lastName(), address.company())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** The warehouse may write midnight behind the day. */
    private static @Nullable String day(@Nullable String time) {
        return time == null ? null : time.replaceFirst("T.*", "");
    }

    static <T, R> @Nullable R of(@Nullable T whole, Function<T, @Nullable R> part) {
        return whole == null ? null : part.apply(whole);
    }

    static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
