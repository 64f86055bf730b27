package dev.stockbridge.order.mapping;

import dev.stockbridge.field.FieldRule;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.Payment;
import dev.stockbridge.ongoing.OrderDocument.CodeName;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.settings.StoreSettings;
import dev.stockbridge.text.CleanText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an order's head, without its recipient and its lines. One row is one field; to send another, add a row.
 * The lengths are those of the contract (Ongoing SOAP 5.1).
 */
final class OrderFieldRules {

    private final List<FieldRule<OrderInput, OrderState>> rows;
    private final StoreSettings store;
    private final CleanText clean;

    OrderFieldRules(StoreSettings store, OrderCurrency currency, CleanText clean) {
        this.store = store;
        this.clean = clean;
        var settings = store.orders();
        var remark = new Remark(settings.publicVisibilities(), clean);
        this.rows = Stream.of(
                        field("order number", "orderNumber")
                                .from("order ⇒ id", "order id behind orders.number-prefix", OrderInput::number)
                                .atMost(50, "the order number")
                                .shown(OrderFieldRules::id, OrderState::number),
                        field("goods owner order id", "goodsOwnerOrderId")
                                .from("order ⇒ id", "order id", OrderFieldRules::id)
                                .shown(OrderFieldRules::id, OrderState::goodsOwnerOrderId),
                        field("delivery date", "deliveryDate")
                                .from(
                                        "order ⇒ created at",
                                        "day of creation + orders.delivery-days: " + settings.deliveryDays(),
                                        one -> deliveryDate(one.order()))
                                .shown(
                                        one -> one.order().createdAt(),
                                        state -> day(state.shown().deliveryDate())),
                        field("order remark", "orderRemark")
                                .from(
                                        "order ⇒ comments",
                                        "comments of visibility " + String.join(", ", settings.publicVisibilities()),
                                        one -> remark.of(one.order()))
                                .atMost(500, "the remark (all public comments together)")
                                .personal()
                                .shown(one -> comments(one.order()), OrderState::remark),
                        field("way of delivery", "wayOfDelivery")
                                .from(
                                        "order ⇒ shipping method ⇒ id, name",
                                        "orders.ways-of-delivery, else the shipping method's id",
                                        this::wayOfDelivery)
                                .comparing("code")
                                .shown(
                                        OrderFieldRules::shippingMethod,
                                        state -> state.shown().wayOfDelivery()),
                        field("customer price", "customerPrice")
                                .from(
                                        "order ⇒ total",
                                        "total",
                                        one -> Amounts.plain(one.order().total()))
                                .shown(
                                        one -> one.order().total(),
                                        state -> Amounts.plain(state.shown().customerPrice())),
                        field("customs currency", "customsInfo.customsValueCurrencyCode")
                                .from(
                                        "order ⇒ payments ⇒ currency",
                                        "orders.customs-currency: " + settings.customsCurrency(),
                                        one -> currency.customs(one.order()))
                                .shown(
                                        one -> paymentCurrency(one.order()),
                                        state -> state.shown().customsCurrency()))
                .map(FieldRule.Builder::build)
                .toList();
    }

    /** All of them, in the order in which they are shown. */
    List<FieldRule<OrderInput, OrderState>> rows() {
        return rows;
    }

    private static FieldRule.Builder<OrderInput, OrderState> field(String name, String member) {
        return FieldRule.of(name, member);
    }

    private static String id(OrderInput input) {
        return Long.toString(input.order().id());
    }

    private LocalDate deliveryDate(Order order) {
        return Objects.requireNonNull(order.createdAt())
                .atZoneSameInstant(store.mycashflow().timeZone())
                .toLocalDate()
                .plusDays(store.orders().deliveryDays());
    }

    /** The warehouse may write midnight behind the day. */
    private static @Nullable String day(@Nullable String time) {
        return time == null ? null : time.replaceFirst("T.*", "");
    }

    private static String comments(Order order) {
        return order.comments().stream()
                .map(comment -> comment.visibility() + ": " + comment.text())
                .collect(Collectors.joining(" | "));
    }

    /** The warehouse assigns carriers by this code; the name is for people. */
    private @Nullable CodeName wayOfDelivery(OrderInput input) {
        var method = input.order().shippingMethodId();
        if (method == null) {
            return null;
        }
        var id = Long.toString(method);
        var name = input.shippingMethods().get(method);
        return new CodeName(
                store.orders().waysOfDelivery().getOrDefault(id, id), name == null ? null : clean.line(name));
    }

    private static @Nullable String shippingMethod(OrderInput input) {
        var method = input.order().shippingMethodId();
        return method == null ? null : method + " " + input.shippingMethods().getOrDefault(method, "");
    }

    private static @Nullable String paymentCurrency(Order order) {
        return order.payments().stream()
                .map(Payment::currency)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
