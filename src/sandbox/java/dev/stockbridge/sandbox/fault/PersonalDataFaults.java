package dev.stockbridge.sandbox.fault;

import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxRequest;
import dev.stockbridge.sandbox.shop.SandboxShopOrders;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import dev.stockbridge.sandbox.warehouse.SoapArticleOperation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Error messages that quote personal data; the contracts do not say what error messages contain. */
public final class PersonalDataFaults {

    private PersonalDataFaults() {}

    /** The warehouse refuses to change and to cancel orders, and quotes the stored order, not the one that was sent. */
    public static Fault ofTheWarehouse(int status, SandboxWarehouseOrders orders) {
        return Fault.of(
                        "quotes the standing order",
                        (request, next, server) -> standing(request, orders)
                                .map(order -> server.error(status, "Locked: " + ofConsignee(order)))
                                .orElseGet(() -> next.reply(request)))
                .onlyFor(request -> request.is("PUT", ".*/orders") || request.is("DELETE", ".*/orders/\\d+"));
    }

    /** The shop refuses to complete orders, and quotes who ordered. */
    public static Fault ofTheShop(int status, SandboxShopOrders orders) {
        return Fault.of("quotes the order", (request, next, server) -> {
                    ObjectNode order =
                            orders.get(Long.parseLong(request.path().replaceAll(".*/(\\d+)/quick-process", "$1")));
                    return server.error(status, "Not possible for " + ofCustomer(order.get("customer_information")));
                })
                .onlyFor("POST", ".*/quick-process");
    }

    /**
     * Every call of this kind is refused with this status and the values of a person, each time in the next spelling and
     * of the next person.
     */
    public static Fault spelled(int status, String method, String path) {
        List<Function<String, String>> spellings = List.copyOf(Spellings.ALL.values());
        AtomicInteger calls = new AtomicInteger();
        return Fault.of("quotes a person in another spelling", (request, next, server) -> {
                    int call = calls.getAndIncrement();
                    Person person = Person.ALL.get(call % Person.ALL.size());
                    String quoted = person.values().stream()
                            .map(spellings.get(call % spellings.size()))
                            .collect(Collectors.joining(", "));
                    return path.endsWith(".asmx")
                            ? SoapArticleOperation.refusal("Locked: " + quoted)
                            : server.error(status, "Locked: " + quoted);
                })
                .onlyFor(method, path);
    }

    private static Optional<ObjectNode> standing(SandboxRequest request, SandboxWarehouseOrders orders) {
        if (request.method().equals("PUT")) {
            return orders.find(
                    SandboxJson.read(request.body()).path("orderNumber").asString(""));
        }
        String id = request.path().replaceAll(".*/", "");
        return orders.all().stream()
                .filter(order -> order.get("orderId").asString().equals(id))
                .findFirst();
    }

    private static String ofConsignee(ObjectNode order) {
        return values(
                order.at("/consignee/name"),
                order.at("/consignee/address1"),
                order.at("/emailNotification/value"),
                order.at("/smsNotification/value"),
                order.at("/orderRemark"));
    }

    private static String ofCustomer(JsonNode address) {
        return values(
                address.path("company"),
                address.path("last_name"),
                address.path("street_address"),
                address.path("phone"),
                address.path("email"));
    }

    private static String values(JsonNode... members) {
        return Stream.of(members)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.joining(", "));
    }
}
