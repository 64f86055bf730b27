package dev.stockbridge.order.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.body.Json;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.settings.file.SettingsFixture;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An order as the shop delivers it, to be bent by a test, and what the mapping makes of it. */
public final class MappingFixture {

    public static final Map<ProductReference, String> ARTICLES =
            Map.of(ProductReference.ofProduct(101), "CUP", new ProductReference(102, 5), "TEA-5");
    public static final Map<Long, String> METHODS = Map.of(3L, "Posti");

    private static final String PLAIN = """
            {"id": 1042, "status": "OPEN",
             "created_at": "2026-11-10T12:00:00+02:00", "updated_at": "2026-11-10T12:00:01+02:00",
             "shipping_method_id": 3, "payment_method_id": 2, "total": "24.90",
             "different_shipping_address": true,
             "customer_information": {"company": "Löylymäki Oy", "first_name": "Onni", "last_name": "Kärppäoja",
               "street_address": "Kiuaspolku 8", "postal_code": "33210", "city": "Tampere", "country": "SE",
               "phone": "0403330033", "email": "ostot@loylymaki.example"},
             "shipping_address": {"company": "Akseli Oy", "first_name": "Aino", "last_name": "Väisälänen",
               "street_address": "Lumitie 3", "postal_code": "00170", "city": "Helsinki", "country": "FI",
               "phone": "+358401110017", "email": "aino@posti.example"},
             "products": [{"id": 7001, "product_id": 101, "variation_id": null, "shipment_id": 1,
               "quantity": 2, "unit_price": "10.00"}],
             "shipments": [{"id": 1, "type": "DELIVERY", "status": "OPEN"}],
             "payments": [{"id": 1, "payment_method_id": 2, "amount": "24.90", "currency": "EUR", "status": "PAID"}],
             "comments": [],
             "tax_summary": {"total": [{"tax_rate": "25.50", "total": "24.90"}]}}
            """;

    private MappingFixture() {}

    public static Order order(Consumer<ObjectNode> change) {
        var node = (ObjectNode) Json.MAPPER.readTree(PLAIN);
        change.accept(node);
        return Json.MAPPER.treeToValue(node, Order.class);
    }

    /** The settings are lines below {@code orders} in the configuration file. */
    public static MappedOrder map(Order order, String... settings) {
        var mapping = new OrderMapping(SettingsFixture.store("orders", settings));
        return mapping.map(order, mapping.number(order.id()), ARTICLES, METHODS);
    }

    /** The body that goes to the warehouse. */
    public static JsonNode sent(Consumer<ObjectNode> change, String... settings) {
        var mapped = map(order(change), settings);
        assertThat(mapped).isInstanceOf(MappedOrder.Ready.class);
        var document = ((MappedOrder.Ready) mapped).document();
        return Json.MAPPER.readTree(document.toJson().toString());
    }

    /** Why the order stays. */
    public static MappedOrder.Parked parked(Consumer<ObjectNode> change, String... settings) {
        var mapped = map(order(change), settings);
        assertThat(mapped).isInstanceOf(MappedOrder.Parked.class);
        return (MappedOrder.Parked) mapped;
    }

    public static Consumer<ObjectNode> shipping(Consumer<ObjectNode> change) {
        return order -> change.accept((ObjectNode) order.get("shipping_address"));
    }

    public static Consumer<ObjectNode> line(Consumer<ObjectNode> change) {
        return order -> change.accept((ObjectNode) order.at("/products/0"));
    }

    public static ObjectNode another(ObjectNode order, long id) {
        var line = ((ObjectNode) order.at("/products/0")).deepCopy().put("id", id);
        order.withArray("products").add(line);
        return line;
    }

    public static void comment(ObjectNode order, String createdAt, String visibility, String text) {
        order.withArray("comments")
                .addObject()
                .put("created_at", createdAt)
                .put("visibility", visibility)
                .put("text", text);
    }
}
