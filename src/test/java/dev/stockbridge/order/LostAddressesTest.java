package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Audited;
import dev.stockbridge.harness.Cases;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.fault.MemberFaults;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What an answer of the shop has lost overwrites nothing in the warehouse; what was removed in the shop does. */
class LostAddressesTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String CUSTOMER = "customer_information";
    private static final String SHIPPING = "shipping_address";

    private final OrderStore store = OrderStore.fresh();

    static Stream<Supplier<JsonNode>> lost() {
        return Stream.of(NODES::arrayNode, NODES::nullNode, NODES::objectNode, MissingNode::getInstance);
    }

    @ParameterizedTest
    @Cases(quick = 1, from = "lost")
    void keepsAnOrderThatWasSentWhenBothBlocksAreLost(Supplier<JsonNode> lost) {
        long order = sent();
        var before = recipient(order);
        store.shop().misbehave(MemberFaults.losesOfOrder(order, lost, CUSTOMER, SHIPPING));
        store.orders().quantity(order, store.line(order, 0), 3);

        store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).containsExactly(Map.entry(OrderStore.key(order), "address-incomplete"));
        assertThat(store.attention().get(0).detail())
                .isEqualTo("the recipient has no name (first_name, last_name, company), street (street_address),"
                        + " post code (postal_code), city, country; the shop's answer holds nothing in"
                        + " customer_information and shipping_address");
        assertThat(recipient(order)).isEqualTo(before);
        store.shop().behave();
        assertThat(store.outcome(store.runWell(), order)).isEqualTo("updated");
        assertThat(store.ships(order)).containsValue("3 CUP");
        assertThat(store.attention()).isEmpty();
    }

    @ParameterizedTest
    @Cases(quick = 1, from = "lost")
    void parksANewOrderWithoutARecipient(Supplier<JsonNode> lost) {
        long order = store.add();
        store.shop().misbehave(MemberFaults.losesOfOrder(order, lost, CUSTOMER, SHIPPING));

        store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).containsValue("address-incomplete");
        assertThat(store.there().count()).isZero();
        store.shop().behave();
        assertThat(store.outcome(store.runWell(), order)).isEqualTo("created");
    }

    @ParameterizedTest
    @Cases(quick = 1, from = "lost")
    void keepsTheContactsThatTheCustomersLostBlockHeld(Supplier<JsonNode> lost) {
        long order = sent(OrderStore.order().shipTo(withoutContacts()));
        var before = recipient(order);
        assertThat(before).contains(Person.ALL.get(0).email());
        store.shop().misbehave(MemberFaults.losesOfOrder(order, lost, CUSTOMER));
        store.orders().quantity(order, store.line(order, 0), 3);

        assertThat(store.outcome(store.runWell(), order)).isEqualTo("updated");

        assertThat(store.ships(order)).containsValue("3 CUP");
        assertThat(recipient(order)).isEqualTo(before);
        store.shop().behave();
        store.orders().touch(order);
        store.runWell();
        assertThat(recipient(order)).isEqualTo(before);
    }

    @ParameterizedTest
    @Cases(quick = 1, from = "lost")
    void sendsNoOrderToTheCustomerBecauseItsShippingAddressIsLost(Supplier<JsonNode> lost) {
        long order = sent(OrderStore.order().shipTo(Person.ALL.get(1)));
        var before = recipient(order);
        store.shop().misbehave(MemberFaults.losesOfOrder(order, lost, SHIPPING));
        store.orders().quantity(order, store.line(order, 0), 3);

        store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).containsValue("address-incomplete");
        assertThat(recipient(order)).isEqualTo(before);
        store.shop().behave();
        assertThat(store.outcome(store.runWell(), order)).isEqualTo("updated");
    }

    @Test
    void foreseesInAPlanThatTheOrderIsParked() {
        long order = sent(OrderStore.order().shipTo(Person.ALL.get(1)));
        store.shop().misbehave(MemberFaults.losesOfOrder(order, NODES::arrayNode, SHIPPING));
        store.orders().quantity(order, store.line(order, 0), 3);

        assertThat(store.outcome(store.run(OrderStore.PLAN), order)).isEqualTo("attention address-incomplete");
    }

    @Test
    void auditsNoDifferenceForContactsThatAreLost() {
        long order = sent(OrderStore.order().shipTo(withoutContacts()));
        store.shop().misbehave(MemberFaults.losesOfOrder(order, NODES::arrayNode, CUSTOMER));

        assertThat(Audited.of(store, "orders").disagreements()).isEmpty();
    }

    @Test
    void removesAPhoneNumberThatWasRemovedInTheShop() {
        long order = sent();
        assertThat(phone(order)).isNotEmpty();
        store.orders().edit(order, shop -> {
            ((ObjectNode) shop.get(CUSTOMER)).putNull("phone");
            ((ObjectNode) shop.get(SHIPPING)).put("phone", "");
        });

        assertThat(store.outcome(store.runWell(), order)).isEqualTo("updated");

        assertThat(phone(order)).isEmpty();
    }

    @Test
    @Tag("thorough")
    void removesAPhoneNumberOfAnOrderThatHasNoDifferentAddress() {
        long order = sent(OrderStore.order()
                .shipTo(withoutAnything())
                .with(shop -> shop.put("different_shipping_address", false)));
        store.orders().edit(order, shop -> ((ObjectNode) shop.get(CUSTOMER)).putNull("phone"));

        assertThat(store.outcome(store.runWell(), order)).isEqualTo("updated");

        assertThat(phone(order)).isEmpty();
    }

    @Test
    void cancelsAnOrderWhoseAddressesAreLost() {
        long order = sent();
        store.shop().misbehave(MemberFaults.losesOfOrder(order, NODES::arrayNode, CUSTOMER, SHIPPING));
        store.orders().cancel(order);

        assertThat(store.outcome(store.runWell(), order)).isEqualTo("cancelled");
    }

    private long sent() {
        return sent(OrderStore.order());
    }

    private long sent(NewOrder wanted) {
        long order = store.orders().add(wanted);
        assertThat(store.outcome(store.runWell(), order)).isEqualTo("created");
        return order;
    }

    private static ObjectNode withoutContacts() {
        return address(Person.ALL.get(0)).putNull("phone").putNull("email");
    }

    private static ObjectNode withoutAnything() {
        var address = address(Person.ALL.get(0));
        address.propertyNames().forEach(address::putNull);
        return address;
    }

    private static ObjectNode address(Person person) {
        return NODES.objectNode()
                .put("company", person.company())
                .put("first_name", person.firstName())
                .put("last_name", person.lastName())
                .put("street_address", person.street())
                .put("postal_code", person.postalCode())
                .put("city", person.city())
                .put("country", person.country())
                .put("phone", person.phone())
                .put("email", person.email());
    }

    private String recipient(long order) {
        var there = store.there(order);
        return there.path("consignee") + " " + there.path("emailNotification") + " " + there.path("smsNotification");
    }

    private String phone(long order) {
        return store.there(order).at("/smsNotification/value").asString("");
    }
}
