package dev.stockbridge.sandbox.catalogue;

import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.shop.SandboxShopOrders;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The named orders that break integrations. {@code codes} are units that can be sold without trouble. */
final class OddOrders {

    private final SandboxShopOrders orders;
    private final List<String> codes;
    private final Instant createdAt;
    private final Map<String, Long> ids = new LinkedHashMap<>();

    private OddOrders(SandboxShopOrders orders, List<String> codes, Instant createdAt) {
        this.orders = orders;
        this.codes = codes;
        this.createdAt = createdAt;
    }

    static Map<String, Long> add(SandboxShopOrders orders, List<String> codes, Instant createdAt) {
        OddOrders odd = new OddOrders(orders, codes, createdAt);
        odd.people();
        odd.money();
        odd.lines();
        odd.lives();
        odd.times();
        return odd.ids;
    }

    private void people() {
        add("company without a person", order(2));
        add("company and person", order(3));
        add("empty shipping address", order(0).shipTo(Person.emptyAddress()));
        add(
                "shipping address with a street alone",
                order(0).shipTo(Person.emptyAddress().put("street_address", "Takapihankuja 44")));
        add(
                "shipping address that is not to be used",
                order(0).shipTo(Person.ALL.get(1)).with(order -> order.put("different_shipping_address", false)));
        add("shipping address null", order(0).with(order -> order.putNull("shipping_address")));
        add("country in lower case", order(1));
        add("country by its name", order(0).with(order -> address(order).put("country", "Suomi")));
        add("unknown country", order(0).with(order -> address(order).put("country", "XX")));
        add("no country anywhere", order(0).with(order -> {
            address(order).putNull("country");
            ((ObjectNode) order.get("customer_information")).putNull("country");
        }));
        add("very long street", order(0).with(order -> address(order).put("street_address", "Pitkäsilta ".repeat(40))));
        add("pickup point", order(4));
        orders.shipment(ids.get("pickup point"), shipment -> shipment.put("external_pickup_point_id", "002010101"));
        add(
                "comments of every visibility",
                order(0).comment("PRIVATE", SandboxOrderCatalogue.SECRET + " maksuhäiriö")
                        .comment("PUBLIC", SandboxOrderCatalogue.SECRET + " soita ovikelloa")
                        .comment("public", SandboxOrderCatalogue.SECRET + " jätä\r\nportaalle <b>heti</b>")
                        .comment("CUSTOMER", SandboxOrderCatalogue.SECRET + " tuntematon näkyvyys"));
        add("very long comment", order(0).comment("PUBLIC", (SandboxOrderCatalogue.SECRET + " ").repeat(300)));
    }

    private void money() {
        add("shipping method null", order(0).shippingMethod(null));
        add("unknown shipping method", order(0).shippingMethod(99));
        add("payment method null", order(0).with(order -> order.putNull("payment_method_id")));
        add("no payment", order(0).withoutPayment());
        add("two payments", order(0).payment(2, "PAID", "10.00", "EUR").payment(9, "PAID", "14.90", "EUR"));
        add("paid in kronor", order(3).payment(5, "PAID", "499.00", "SEK"));
        add("open invoice", order(2).payment(1, "OPEN"));
        add("open advance payment", order(0).payment(2, "OPEN"));
        add("open cash on delivery", order(1).payment(6, "OPEN"));
        add("waiting for Klarna", order(3).payment(5, "PENDING_ACTIVATION"));
        add("unknown payment status", order(0).payment(5, "PARTIALLY_ACTIVATED"));
        add("zero sum", order(0).with(order -> order.put("discount", new BigDecimal("24.90"))));
        add("discount", order(0).with(order -> order.put("discount", new BigDecimal("3.33"))));
    }

    private void lines() {
        add(
                "same article on two lines",
                order(0).line(codes.get(0), 2)
                        .line(codes.get(0), 3, line -> line.put("unit_price", new BigDecimal("1.05"))));
        add("download and goods", order(0).line(1, OddOrders::download));
        add(
                "downloads only",
                NewOrder.by(Person.ALL.get(0)).line(1, OddOrders::download).createdAt(createdAt));
        add("no lines", NewOrder.by(Person.ALL.get(0)).createdAt(createdAt));
        add(
                "unknown product",
                order(0).line(
                                1,
                                line -> line.put("product_id", 9_999_999)
                                        .put("product_code", "GONE-1")
                                        .put("product_name", "Poistettu tuote")
                                        .put("unit_price", new BigDecimal("5.00"))));
        add(
                "line without a product",
                order(0).line(
                                1,
                                line -> line.put("product_name", "Lahjakääre")
                                        .put("unit_price", new BigDecimal("3.90"))));
        add("old code on the line", order(0).line(codes.get(1), 1, line -> line.put("product_code", "OLD-CODE-1")));
        add("quantity null", order(0).line(codes.get(2), 1, line -> line.putNull("quantity")));
        add("quantity zero", order(0).line(codes.get(2), 0));
        add("unit price null", order(0).line(codes.get(3), 2, line -> line.putNull("unit_price")));
        add(
                "price of a third",
                order(0).line(codes.get(3), 3, line -> line.put("unit_price", new BigDecimal("0.3333"))));
        add("bundle", order(0).line(codes.get(4), 1, line -> line.put("bundle_id", 12)));
        add("customized", order(0).line(codes.get(4), 1, line -> line.put("customizations", "Kaiverrus: Äidille")));
        add(
                "negative rows only",
                NewOrder.by(Person.ALL.get(1))
                        .line(codes.get(5), -1, line -> line.put("return_to_stock", true))
                        .createdAt(createdAt));
        NewOrder many = NewOrder.by(Person.ALL.get(2)).createdAt(createdAt);
        codes.stream().limit(60).forEach(code -> many.line(code, 1));
        add("sixty lines", many);
    }

    private void lives() {
        orders.cancel(add("cancelled", order(0)));
        orders.complete(add("completed by hand", order(1)), "JJFI-KASIN-1");
        long archived = add("archived", order(2));
        orders.complete(archived, "JJFI-ARKISTO");
        orders.archive(archived);
        long reopened = add("reopened", order(3));
        orders.complete(reopened, "JJFI-AVATTU");
        orders.reopen(reopened);
        long split = add("split into two shipments", order(4).line(codes.get(6), 4));
        orders.split(split, lineOf(split, 1), 2);
        long returned = add("returned", order(5));
        orders.complete(returned, "JJFI-PALAUTUS");
        orders.giveBack(returned, lineOf(returned, 0));
        long exchanged = add("exchanged", order(6));
        orders.complete(exchanged, "JJFI-VAIHTO");
        orders.exchange(exchanged, lineOf(exchanged, 0), codes.get(7));
    }

    private void times() {
        // 03:30 comes twice that night.
        add("half past three in summer time", order(0).createdAt(Instant.parse("2026-10-25T00:30:00Z")));
        add("half past three in winter time", order(0).createdAt(Instant.parse("2026-10-25T01:30:00Z")));
        add("just before midnight in Helsinki", order(0).createdAt(Instant.parse("2026-11-10T21:59:59Z")));
        add("just after midnight in Helsinki", order(0).createdAt(Instant.parse("2026-11-10T22:00:00Z")));
    }

    private NewOrder order(int person) {
        return NewOrder.by(Person.ALL.get(person)).line(codes.get(person), 1).createdAt(createdAt);
    }

    private long add(String name, NewOrder order) {
        long id = orders.add(order);
        ids.put(name, id);
        return id;
    }

    private long lineOf(long order, int index) {
        return orders.get(order).at("/products/" + index + "/id").asLong();
    }

    private static void download(ObjectNode line) {
        line.put("product_id", 101).put("download_id", 77).put("download_url", "https://shop.example/download/77");
        line.put("download_times_left", 3).put("product_name", "Äänikirja").put("unit_price", new BigDecimal("9.90"));
    }

    private static ObjectNode address(ObjectNode order) {
        return (ObjectNode) order.get("shipping_address");
    }
}
