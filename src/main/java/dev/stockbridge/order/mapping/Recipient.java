package dev.stockbridge.order.mapping;

import dev.stockbridge.mycashflow.Address;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.text.CleanText;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the recipient of an order: the shipping address, part by part filled from the customer's information. Where the
 * order says that there is no different shipping address, the customer's information comes first.
 */
final class Recipient {

    private final Countries countries;
    private final CleanText clean;

    Recipient(Countries countries, CleanText clean) {
        this.countries = countries;
        this.clean = clean;
    }

    /** The country as it is written, if it is not known; null if it is known or missing. */
    @Nullable
    String unknownCountry(Order order) {
        var written = part(order, Address::country);
        return written.isEmpty() || countries.code(written).isPresent() ? null : written;
    }

    /** The ISO 3166 alpha-2 code of the country; null if it is not known or missing. */
    @Nullable
    String country(Order order) {
        return countries.code(part(order, Address::country)).orElse(null);
    }

    /** A part of the address; empty if neither address has it. */
    String part(Order order, Function<Address, @Nullable String> part) {
        var shipping = order.shippingAddress() == null ? "" : text(part.apply(order.shippingAddress()));
        var customer = order.customerInformation() == null ? "" : text(part.apply(order.customerInformation()));
        var customerFirst = Boolean.FALSE.equals(order.differentShippingAddress());
        return Stream.of(customerFirst ? customer : shipping, customerFirst ? shipping : customer)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** First and last name, or the company; empty if the address has neither. */
    String name(Address address) {
        var person = Stream.of(text(address.firstName()), text(address.lastName()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return person.isEmpty() ? text(address.company()) : person;
    }

    private String text(@Nullable String text) {
        return clean.line(text);
    }
}
