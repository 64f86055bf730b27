package dev.stockbridge.orders;

import dev.stockbridge.mycashflow.Address;
import dev.stockbridge.mycashflow.CustomerInformation;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.Consignee;
import dev.stockbridge.ongoing.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who gets the goods: the shipping address, part by part filled from the customer's information; the other way round
 * where the order says that there is no different shipping address.
 */
final class Recipient {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final boolean notifyByEmail;
    private final boolean notifyBySms;

    Recipient(boolean notifyByEmail, boolean notifyBySms) {
        this.notifyByEmail = notifyByEmail;
        this.notifyBySms = notifyBySms;
    }

    Consignee consignee(Order order) {
        return new Consignee(
                part(order, Recipient::name, Recipient::name),
                part(order, Address::streetAddress, CustomerInformation::streetAddress),
                part(order, Address::postalCode, CustomerInformation::postalCode),
                part(order, Address::city, CustomerInformation::city),
                country(order));
    }

    /** Lives outside of the consignee, and says whether the warehouse may write to the customer. */
    Notification email(Order order) {
        return new Notification(notifyByEmail, part(order, Address::email, CustomerInformation::email));
    }

    Notification phone(Order order) {
        return new Notification(notifyBySms, part(order, Address::phone, CustomerInformation::phone));
    }

    /** All that is personal in the order's addresses and comments, for taking it out of texts. */
    static List<String> personalValues(Order order) {
        var values = new ArrayList<String>();
        if (order.shippingAddress() != null) {
            values.addAll(order.shippingAddress().personalValues());
        }
        if (order.customerInformation() != null) {
            values.addAll(order.customerInformation().personalValues());
        }
        order.comments().stream()
                .map(comment -> text(comment.text()))
                .filter(text -> !text.isEmpty())
                .forEach(values::add);
        return values;
    }

    /** An order without a country may go; one with something else than a country code may not. */
    static boolean hasGoodCountry(Consignee consignee) {
        return consignee.countryCode() == null || COUNTRIES.contains(consignee.countryCode());
    }

    private static @Nullable String country(Order order) {
        var country =
                part(order, Address::country, CustomerInformation::country).toUpperCase(Locale.ROOT);
        return country.isEmpty() ? null : country;
    }

    private static String part(
            Order order,
            Function<Address, @Nullable String> ofAddress,
            Function<CustomerInformation, @Nullable String> ofCustomer) {
        var shipping = order.shippingAddress() == null ? "" : text(ofAddress.apply(order.shippingAddress()));
        var customer = order.customerInformation() == null ? "" : text(ofCustomer.apply(order.customerInformation()));
        var customerFirst = Boolean.FALSE.equals(order.differentShippingAddress());
        return Stream.of(customerFirst ? customer : shipping, customerFirst ? shipping : customer)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String name(Address address) {
        return name(address.firstName(), address.lastName(), address.company());
    }

    private static String name(CustomerInformation customer) {
        return name(customer.firstName(), customer.lastName(), customer.company());
    }

    private static String name(@Nullable String first, @Nullable String last, @Nullable String company) {
        var person = Stream.of(text(first), text(last))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return person.isEmpty() ? text(company) : person;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
