package dev.stockbridge.order.histories;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An order as the warehouse has it, in the form of {@link ExpectedOrder}. */
final class ActualOrder {

    private static final List<String> TEXTS = List.of(
            "orderNumber",
            "goodsOwnerOrderId",
            "orderRemark",
            "wayOfDelivery.code",
            "wayOfDelivery.name",
            "customsInfo.customsValueCurrencyCode",
            "consignee.name",
            "consignee.address1",
            "consignee.postCode",
            "consignee.city",
            "consignee.countryCode",
            "emailNotification.value",
            "smsNotification.value");

    private final JsonNode order;
    private final Function<String, String> productCodes;

    /** @param productCodes the product code, which is the shop's reference, of the article that bears a number */
    ActualOrder(JsonNode order, Function<String, String> productCodes) {
        this.order = order;
        this.productCodes = productCodes;
    }

    int status() {
        return order.get("status").asInt();
    }

    boolean isCancelled() {
        return status() == 1000;
    }

    boolean isShipped() {
        return !isCancelled() && status() >= 450;
    }

    boolean isBegun() {
        return Stream.of("allocated", "picked")
                .anyMatch(member -> order.get("orderLines")
                        .valueStream()
                        .anyMatch(line -> line.path(member).asDouble(0) > 0));
    }

    Map<String, String> head() {
        var head = new TreeMap<String, String>();
        for (var member : TEXTS) {
            head.put(
                    member,
                    order.at("/" + member.replace('.', '/')).asString("").strip());
        }
        head.put("customerPrice", ExpectedOrder.number(order.get("customerPrice")));
        head.put("deliveryDate", order.get("deliveryDate").stringValue().substring(0, 10));
        return head;
    }

    Map<String, String> lines() {
        return shipping()
                .collect(Collectors.toMap(
                        line -> line.get("rowNumber").stringValue(),
                        line -> "%s x %s at %s %s, customs %s"
                                .formatted(
                                        ExpectedOrder.number(line.get("numberOfItems")),
                                        reference(line),
                                        ExpectedOrder.number(line.at("/prices/linePrice")),
                                        line.at("/prices/currencyCode").stringValue(),
                                        ExpectedOrder.number(line.get("lineTotalCustomsValue"))),
                        (one, other) -> one + " and " + other,
                        TreeMap::new));
    }

    Map<String, BigDecimal> quantities() {
        return shipping()
                .collect(Collectors.toMap(
                        this::reference,
                        line -> line.get("numberOfItems").decimalValue(),
                        BigDecimal::add,
                        TreeMap::new));
    }

    private Stream<JsonNode> shipping() {
        return order.get("orderLines")
                .valueStream()
                .filter(line -> line.get("numberOfItems").asDouble() > 0);
    }

    private String reference(JsonNode line) {
        return productCodes.apply(line.get("articleNumber").stringValue());
    }
}
