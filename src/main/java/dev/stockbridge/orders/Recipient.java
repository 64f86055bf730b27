package dev.stockbridge.orders;

import dev.stockbridge.mycashflow.Address;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.Consignee;
import dev.stockbridge.ongoing.Notification;
import dev.stockbridge.text.CleanText;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who gets the goods: the shipping address, part by part filled from the customer's information; the other way round
 * where the order says that there is no different shipping address.
 */
final class Recipient {

    private final boolean notifyByEmail;
    private final boolean notifyBySms;
    private final Countries countries;
    private final CleanText clean;

    Recipient(boolean notifyByEmail, boolean notifyBySms, Countries countries, CleanText clean) {
        this.notifyByEmail = notifyByEmail;
        this.notifyBySms = notifyBySms;
        this.countries = countries;
        this.clean = clean;
    }

    Consignee consignee(Order order) {
        return new Consignee(
                part(order, this::name),
                part(order, Address::streetAddress),
                part(order, Address::postalCode),
                part(order, Address::city),
                country(order));
    }

    /** Lives outside of the consignee, and says whether the warehouse may write to the customer. */
    Notification email(Order order) {
        return new Notification(notifyByEmail, part(order, Address::email));
    }

    Notification phone(Order order) {
        return new Notification(notifyBySms, part(order, Address::phone));
    }

    /** The country as it is written, where it is none that is known; null where it is, and where there is none. */
    @Nullable
    String unknownCountry(Order order) {
        var written = part(order, Address::country);
        return written.isEmpty() || countries.code(written).isPresent() ? null : written;
    }

    private @Nullable String country(Order order) {
        return countries.code(part(order, Address::country)).orElse(null);
    }

    private String part(Order order, Function<Address, @Nullable String> part) {
        var shipping = order.shippingAddress() == null ? "" : text(part.apply(order.shippingAddress()));
        var customer = order.customerInformation() == null ? "" : text(part.apply(order.customerInformation()));
        var customerFirst = Boolean.FALSE.equals(order.differentShippingAddress());
        return Stream.of(customerFirst ? customer : shipping, customerFirst ? shipping : customer)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String name(Address address) {
        var person = Stream.of(text(address.firstName()), text(address.lastName()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return person.isEmpty() ? text(address.company()) : person;
    }

    private String text(@Nullable String text) {
        return clean.line(text);
    }
}
