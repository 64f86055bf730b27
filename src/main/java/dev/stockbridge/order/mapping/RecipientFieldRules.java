package dev.stockbridge.order.mapping;

import dev.stockbridge.field.FieldRule;
import dev.stockbridge.mycashflow.Address;
import dev.stockbridge.ongoing.OrderDocument.Notification;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.settings.OrderSettings;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an order's recipient: its address, and how the warehouse reaches it. All are personal but the country.
 * The lengths are those of the contract (Ongoing SOAP 5.2).
 */
final class RecipientFieldRules {

    private static final String SHIPPING_FIRST = "shipping address, else customer's information";
    private static final String CUSTOMER_FIRST = "customer's information, else shipping address";

    private final List<FieldRule<OrderInput, OrderState>> rows;
    private final Recipient recipient;

    RecipientFieldRules(OrderSettings settings, Recipient recipient) {
        this.recipient = recipient;
        this.rows = Stream.of(
                        part("name", "consignee.name", "first name + last name, or company", recipient::name)
                                .atMost(200, "the name")
                                .personal()
                                .shown(
                                        both(RecipientFieldRules::names),
                                        state -> state.shown().consignee().name()),
                        part("address", "consignee.address1", "street address", Address::streetAddress)
                                .atMost(200, "the street address")
                                .personal()
                                .shown(
                                        both(Address::streetAddress),
                                        state -> state.shown().consignee().address1()),
                        part("post code", "consignee.postCode", "postal code", Address::postalCode)
                                .atMost(50, "the postal code")
                                .personal()
                                .shown(
                                        both(Address::postalCode),
                                        state -> state.shown().consignee().postCode()),
                        part("city", "consignee.city", "city", Address::city)
                                .atMost(200, "the city")
                                .personal()
                                .shown(
                                        both(Address::city),
                                        state -> state.shown().consignee().city()),
                        field("country", "consignee.countryCode", "country", one -> recipient.country(one.order()))
                                .shown(
                                        both(Address::country),
                                        state -> state.shown().consignee().countryCode()),
                        notification("e-mail", "emailNotification", "email", settings.notifyByEmail(), Address::email)
                                .shown(
                                        both(Address::email),
                                        state -> state.shown().email()),
                        notification("mobile phone", "smsNotification", "phone", settings.notifyBySms(), Address::phone)
                                .shown(
                                        both(Address::phone),
                                        state -> state.shown().phone()))
                .map(FieldRule.Builder::build)
                .toList();
    }

    /** All of them, in the order of an address. */
    List<FieldRule<OrderInput, OrderState>> rows() {
        return rows;
    }

    private FieldRule.Builder<OrderInput, OrderState> part(
            String name, String member, String source, Function<Address, @Nullable String> part) {
        return field(name, member, source, input -> recipient.part(input.order(), part));
    }

    /** It lives outside of the consignee, and says whether the warehouse may write to the customer. */
    private FieldRule.Builder<OrderInput, OrderState> notification(
            String name, String member, String source, boolean notify, Function<Address, @Nullable String> part) {
        return field(name, member, source, input -> new Notification(notify, recipient.part(input.order(), part)))
                .comparing("value")
                .personal();
    }

    private static FieldRule.Builder<OrderInput, OrderState> field(
            String name, String member, String source, Function<OrderInput, @Nullable Object> value) {
        return FieldRule.<OrderInput, OrderState>of(name, member)
                .from("shipping address ⇒ " + source, SHIPPING_FIRST, value)
                .inWords(input ->
                        input != null && Boolean.FALSE.equals(input.order().differentShippingAddress())
                                ? CUSTOMER_FIRST
                                : SHIPPING_FIRST);
    }

    /** What both addresses have, once where they have the same. */
    private static Function<OrderInput, @Nullable Object> both(Function<Address, @Nullable String> part) {
        return input -> Stream.of(
                        textOf(input.order().shippingAddress(), part),
                        textOf(input.order().customerInformation(), part))
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    private static String textOf(@Nullable Address address, Function<Address, @Nullable String> part) {
        var text = address == null ? null : part.apply(address);
        return text == null || text.isBlank() ? "-" : text;
    }

    private static String names(Address address) {
        return Stream.of(address.firstName(), address.lastName(), address.company())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
