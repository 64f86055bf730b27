package dev.stockbridge.order.histories;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An order of the shop as the warehouse should have it, by rules of its own. */
final class ExpectedOrder {

    private static final Map<Integer, String> METHODS = Map.of(
            1,
            "Nouto myymälästä",
            3,
            "Posti – Pikkupaketti",
            4,
            "Matkahuolto Lähellä-paketti",
            7,
            "PostNord MyPack Hem (Sverige)");

    private final JsonNode order;

    ExpectedOrder(JsonNode order) {
        this.order = order;
    }

    /** All members but the lines. */
    Map<String, String> head() {
        var head = new TreeMap<String, String>();
        var id = order.get("id").asString();
        int method = order.get("shipping_method_id").asInt();
        head.put("orderNumber", id);
        head.put("goodsOwnerOrderId", id);
        head.put("orderRemark", remark());
        head.put("wayOfDelivery.code", Integer.toString(method));
        head.put("wayOfDelivery.name", METHODS.get(method));
        head.put("customerPrice", number(order.get("total")));
        head.put("customsInfo.customsValueCurrencyCode", "EUR");
        head.put("consignee.name", name());
        head.put("consignee.address1", part("street_address"));
        head.put("consignee.postCode", part("postal_code"));
        head.put("consignee.city", part("city"));
        head.put("consignee.countryCode", country());
        head.put("emailNotification.value", part("email"));
        head.put("smsNotification.value", part("phone"));
        head.put(
                "deliveryDate",
                Instant.parse(order.get("created_at").stringValue())
                        .atZone(ZoneId.of("Europe/Helsinki"))
                        .toLocalDate()
                        .toString());
        return head;
    }

    /** The lines that ship: by their row, what is on them, articles by their product references. */
    Map<String, String> lines() {
        return shipping()
                .collect(Collectors.toMap(
                        line -> line.get("id").asString(),
                        line -> "%s x %s at %s EUR, customs %s"
                                .formatted(number(line.get("quantity")), reference(line), value(line), value(line)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** Whether a line was delivered in the shop: the warehouse may have shipped it before any run saw that. */
    boolean handedOver() {
        return order.get("products")
                        .valueStream()
                        .anyMatch(line -> line.path("delivered_at").isString())
                || order.get("shipments")
                        .valueStream()
                        .anyMatch(shipment ->
                                "COMPLETED".equals(shipment.path("status").asString("")));
    }

    /** How many of each article are to be shipped. */
    Map<String, BigDecimal> quantities() {
        return shipping()
                .collect(Collectors.toMap(
                        ExpectedOrder::reference,
                        line -> line.get("quantity").decimalValue(),
                        BigDecimal::add,
                        TreeMap::new));
    }

    boolean hasGoodCountry() {
        return List.of("FI", "SE", "NO", "DE", "IS").contains(country());
    }

    boolean fits() {
        return remark().length() <= 500;
    }

    /** Whether somebody who waits for payments would wait for this one's; invoices and cash on delivery may be open. */
    boolean isUnpaid() {
        var total = order.get("total").decimalValue();
        var payments = order.get("payments").valueStream().toList();
        var covered = payments.stream()
                .filter(payment -> !payment.get("status").stringValue().equals("OPEN") || isReleased(payment))
                .map(payment -> payment.get("amount").decimalValue())
                .reduce(new BigDecimal("0.01"), BigDecimal::add);
        return total.signum() > 0
                && !payments.stream().allMatch(ExpectedOrder::isReleased)
                && covered.compareTo(total) < 0;
    }

    private static boolean isReleased(JsonNode payment) {
        return List.of(1, 6).contains(payment.get("payment_method_id").asInt());
    }

    boolean nothingLeft() {
        return shipping().findAny().isEmpty();
    }

    private Stream<JsonNode> shipping() {
        return new ExpectedLines(order).left();
    }

    static String reference(JsonNode line) {
        var variation = line.get("variation_id");
        return line.get("product_id").asString() + (variation.isNull() ? "" : "-" + variation.asString());
    }

    static String number(JsonNode node) {
        return number(node.decimalValue());
    }

    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String value(JsonNode line) {
        return number(line.get("unit_price")
                .decimalValue()
                .multiply(line.get("quantity").decimalValue()));
    }

    private String remark() {
        record Said(String when, String text) {}
        var said = new ArrayList<Said>();
        for (var comment : order.get("comments")) {
            if (comment.get("visibility").stringValue().equalsIgnoreCase("public")) {
                said.add(new Said(
                        comment.get("created_at").stringValue(),
                        comment.get("text").stringValue().strip()));
            }
        }
        said.sort((one, other) -> one.when().compareTo(other.when()));
        return said.stream().map(Said::text).collect(Collectors.joining("\n"));
    }

    private String name() {
        return first(address -> {
            var person = Stream.of(text(address, "first_name"), text(address, "last_name"))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.joining(" "));
            return person.isEmpty() ? text(address, "company") : person;
        });
    }

    private String country() {
        return part("country").toUpperCase(Locale.ROOT);
    }

    private String part(String member) {
        return first(address -> text(address, member));
    }

    private String first(Function<JsonNode, String> part) {
        var shipping = part.apply(order.get("shipping_address"));
        var customer = part.apply(order.get("customer_information"));
        boolean elsewhere = order.get("different_shipping_address").asBoolean();
        var preferred = elsewhere ? shipping : customer;
        return preferred.isEmpty() ? elsewhere ? customer : shipping : preferred;
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("").strip();
    }
}
