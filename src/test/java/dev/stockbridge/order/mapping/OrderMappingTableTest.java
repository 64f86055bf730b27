package dev.stockbridge.order.mapping;

import static dev.stockbridge.order.mapping.MappingFixture.comment;
import static dev.stockbridge.order.mapping.MappingFixture.line;
import static dev.stockbridge.order.mapping.MappingFixture.parked;
import static dev.stockbridge.order.mapping.MappingFixture.sent;
import static dev.stockbridge.order.mapping.MappingFixture.shipping;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.body.Json;
import dev.stockbridge.outcome.Reason;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every row of the table of what becomes what. */
class OrderMappingTableTest {

    private static final Consumer<ObjectNode> AS_IT_IS = order -> {};

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void maps(String row, Consumer<ObjectNode> change, String place, String expected, String[] settings) {
        assertThat(sent(change, settings).at(place)).isEqualTo(Json.MAPPER.readTree(expected));
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row("order number", AS_IT_IS, "/orderNumber", "\"1042\""),
                row("order number with prefix", AS_IT_IS, "/orderNumber", "\"WEB-1042\"", "number-prefix: WEB-"),
                row("goods owner order id", AS_IT_IS, "/goodsOwnerOrderId", "\"1042\"", "number-prefix: WEB-"),
                row(
                        "order remark",
                        order -> comment(order, "2026-11-10T12:00:00+02:00", "PUBLIC", "Soita"),
                        "/orderRemark",
                        "\"Soita\""),
                row("no comments", AS_IT_IS, "/orderRemark", "\"\""),
                row("way of delivery", AS_IT_IS, "/wayOfDelivery", "{\"code\": \"3\", \"name\": \"Posti\"}"),
                row(
                        "way of delivery by the table",
                        AS_IT_IS,
                        "/wayOfDelivery",
                        "{\"code\": \"PO2103\", \"name\": \"Posti\"}",
                        "ways-of-delivery: {'3': PO2103}"),
                row(
                        "a shipping method without a name",
                        order -> order.put("shipping_method_id", 99),
                        "/wayOfDelivery",
                        "{\"code\": \"99\"}"),
                row("customer price", AS_IT_IS, "/customerPrice", "24.9"),
                row("customer price of nothing", order -> order.put("total", "0.00"), "/customerPrice", "0"),
                row("customer price in hundreds", order -> order.put("total", "300.00"), "/customerPrice", "300"),
                row("customs currency", AS_IT_IS, "/customsInfo/customsValueCurrencyCode", "\"EUR\""),
                row("name", AS_IT_IS, "/consignee/name", "\"Aino Väisälänen\""),
                row("address", AS_IT_IS, "/consignee/address1", "\"Lumitie 3\""),
                row("post code", AS_IT_IS, "/consignee/postCode", "\"00170\""),
                row("city", AS_IT_IS, "/consignee/city", "\"Helsinki\""),
                row("country code", AS_IT_IS, "/consignee/countryCode", "\"FI\""),
                row(
                        "country code in lower case",
                        shipping(a -> a.put("country", " fi ")),
                        "/consignee/countryCode",
                        "\"FI\""),
                row(
                        "email",
                        AS_IT_IS,
                        "/emailNotification",
                        "{\"toBeNotified\": false, \"value\": \"aino@posti.example\"}"),
                row(
                        "email that is written to",
                        AS_IT_IS,
                        "/emailNotification/toBeNotified",
                        "true",
                        "notify-by-email: true"),
                row(
                        "mobile phone",
                        AS_IT_IS,
                        "/smsNotification",
                        "{\"toBeNotified\": false, \"value\": \"+358401110017\"}"),
                row(
                        "mobile phone that is texted",
                        AS_IT_IS,
                        "/smsNotification/toBeNotified",
                        "true",
                        "notify-by-sms: true"),
                row("row number", AS_IT_IS, "/orderLines/0/rowNumber", "\"7001\""),
                row("article of a product", AS_IT_IS, "/orderLines/0/articleNumber", "\"CUP\""),
                row(
                        "article of a variation",
                        line(l -> l.put("product_id", 102).put("variation_id", 5)),
                        "/orderLines/0/articleNumber",
                        "\"TEA-5\""),
                row("number of items", AS_IT_IS, "/orderLines/0/numberOfItems", "2"),
                row("line price", AS_IT_IS, "/orderLines/0/prices", "{\"linePrice\": 20, \"currencyCode\": \"EUR\"}"),
                row("total customs value", AS_IT_IS, "/orderLines/0/lineTotalCustomsValue", "20"),
                row("delivery date", AS_IT_IS, "/deliveryDate", "\"2026-11-10\""),
                row("delivery date some days on", AS_IT_IS, "/deliveryDate", "\"2026-11-13\"", "delivery-days: 3"));
    }

    @Test
    void sendsNoWayOfDeliveryForAnOrderWithoutAShippingMethod() {
        assertThat(sent(order -> order.putNull("shipping_method_id")).has("wayOfDelivery"))
                .isFalse();
    }

    @Test
    void parksAnOrderWithoutAMappedShippingMethodWhereThatIsRequired() {
        var required = new String[] {"require-way-of-delivery: true", "ways-of-delivery: {'4': X}"};

        assertThat(parked(AS_IT_IS, required).reason()).isEqualTo(Reason.UNMAPPED_WAY_OF_DELIVERY);
        assertThat(parked(order -> order.putNull("shipping_method_id"), required)
                        .reason())
                .isEqualTo(Reason.UNMAPPED_WAY_OF_DELIVERY);
        assertThat(sent(order -> order.put("shipping_method_id", 4), required)
                        .at("/wayOfDelivery/code")
                        .stringValue())
                .isEqualTo("X");
    }

    @Test
    void sendsNoPriceThatIsNotKnown() {
        assertThat(sent(order -> order.putNull("total")).has("customerPrice")).isFalse();
    }

    private static Arguments row(
            String row, Consumer<ObjectNode> change, String place, String expected, String... settings) {
        return Arguments.of(row, change, place, expected, settings);
    }
}
