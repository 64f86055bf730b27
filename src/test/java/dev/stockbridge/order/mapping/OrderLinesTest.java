package dev.stockbridge.order.mapping;

import static dev.stockbridge.order.mapping.MappingFixture.another;
import static dev.stockbridge.order.mapping.MappingFixture.line;
import static dev.stockbridge.order.mapping.MappingFixture.parked;
import static dev.stockbridge.order.mapping.MappingFixture.sent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.outcome.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which lines ship, and at what price. */
class OrderLinesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("linesThatDoNotShip")
    void leavesOut(String kind, Consumer<ObjectNode> second) {
        var body = sent(order -> {
            order.withArray("shipments")
                    .addObject()
                    .put("id", 2)
                    .put("type", "DELIVERY")
                    .put("status", "completed");
            order.withArray("shipments")
                    .addObject()
                    .put("id", 3)
                    .put("type", "return_shipment")
                    .put("status", "OPEN");
            order.withArray("shipments")
                    .addObject()
                    .put("id", 4)
                    .put("type", "DELIVERY")
                    .put("status", "OPEN")
                    .put("completed_at", "2026-11-10T12:00:00+02:00");
            second.accept(another(order, 7002));
        });

        assertThat(rows(body)).containsExactly("7001");
    }

    @Test
    void areHeldWhereABundleIsSpreadOverSeveral() {
        Consumer<ObjectNode> bundle = order -> {
            ((ObjectNode) order.at("/products/0")).put("bundle_id", 12);
            another(order, 7002);
        };

        assertThat(parked(bundle).reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(parked(bundle).detail()).contains("bundle");
        assertThat(rows(sent(bundle, "bundles: send"))).containsExactly("7001", "7002");
        assertThat(rows(sent(line(row -> row.put("bundle_id", 12))))).containsExactly("7001");
    }

    static Stream<Arguments> linesThatDoNotShip() {
        return Stream.of(
                kind("a line of nothing", line -> line.put("quantity", 0)),
                kind("a return row", line -> line.put("quantity", -1)),
                kind("a download by its id", line -> line.put("download_id", 77)),
                kind("a download by its address", line -> line.put("download_url", "https://shop.example/77")),
                kind("a line in a completed shipment", line -> line.put("shipment_id", 2)),
                kind("a line in a return shipment", line -> line.put("shipment_id", 3)),
                kind("a line in a shipment that was completed some time", line -> line.put("shipment_id", 4)));
    }

    @Test
    void keepsALineOfNoShipmentOrOfAnUnknownOne() {
        var body = sent(order -> {
            another(order, 7002).putNull("shipment_id");
            another(order, 7003).put("shipment_id", 999);
        });

        assertThat(rows(body)).containsExactly("7001", "7002", "7003");
    }

    @Test
    void keepsTwoLinesWithOneArticleApart() {
        var body = sent(order -> another(order, 7002).put("quantity", 3).put("unit_price", "1.05"));

        assertThat(rows(body)).containsExactly("7001", "7002");
        assertThat(body.at("/orderLines/1/articleNumber").stringValue()).isEqualTo("CUP");
        assertThat(body.at("/orderLines/1/prices/linePrice").decimalValue()).isEqualByComparingTo("3.15");
    }

    @ParameterizedTest
    @CsvSource({
        "0.3333, 3, 0.9999",
        "0.1, 3, 0.3",
        "19.90, 10, 199",
        "0.00, 5, 0",
        "1.005, 2, 2.01",
        "-2.50, 2, -5",
        "1234567.89, 1000, 1234567890"
    })
    void multipliesAsADecimalWithoutTrailingZeros(String price, int quantity, String total) {
        var body = sent(line(line -> line.put("unit_price", price).put("quantity", quantity)));

        assertThat(body.at("/orderLines/0/prices/linePrice").asString()).isEqualTo(total);
        assertThat(body.at("/orderLines/0/lineTotalCustomsValue").decimalValue())
                .isEqualTo(new BigDecimal(total));
    }

    @Test
    void sendsNoPriceThatIsNotKnown() {
        var line = sent(line(one -> one.putNull("unit_price"))).at("/orderLines/0");

        assertThat(line.propertyNames()).containsExactlyInAnyOrder("rowNumber", "articleNumber", "numberOfItems");
    }

    @Test
    void parksAnOrderThatDoesNotSayHowMany() {
        var parked = parked(line(line -> line.putNull("quantity")));

        assertThat(parked.reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(parked.detail()).contains("7001");
    }

    @Test
    void parksAnOrderWhoseProductHasNoArticle() {
        assertThat(parked(line(line -> line.put("product_id", 555))).reason()).isEqualTo(Reason.UNKNOWN_ARTICLE);
        assertThat(parked(line(line -> line.put("product_id", 102).put("variation_id", 6)))
                        .detail())
                .contains("102-6");
        assertThat(parked(line(line -> line.putNull("product_id"))).reason()).isEqualTo(Reason.UNKNOWN_ARTICLE);
    }

    @Test
    void asksForNoArticleOfALineThatDoesNotShip() {
        var order = MappingFixture.order(
                one -> another(one, 7002).put("product_id", 555).put("quantity", -1));

        assertThat(OrderLines.references(order)).containsOnly(ProductReference.ofProduct(101));
    }

    private static List<String> rows(JsonNode body) {
        return body.get("orderLines")
                .valueStream()
                .map(line -> line.get("rowNumber").stringValue())
                .toList();
    }

    private static Arguments kind(String name, Consumer<ObjectNode> line) {
        return Arguments.of(name, line);
    }
}
