package dev.stockbridge.mycashflow;

import static dev.stockbridge.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.ScriptedServer;
import dev.stockbridge.http.TestConnections;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderReadingTest {

    @Test
    void readsTheOrderOfTheContract() {
        Order order = read(Fixture.of("orders.json"));

        assertThat(order.id()).isEqualTo(10234);
        assertThat(order.isStatus("open")).isTrue();
        assertThat(order.updatedAt()).hasToString("2026-01-15T08:05:40+02:00");
        assertThat(order.shippingMethodId()).isEqualTo(3);
        assertThat(order.differentShippingAddress()).isFalse();
        assertThat(order.total()).isEqualByComparingTo("54.70");
        assertThat(order.shippingAddress().email()).isNull();
        assertThat(order.shippingAddress().postalCode()).isEqualTo("00100");
        assertThat(order.customerInformation().email()).isEqualTo("aino@example.com");
        assertThat(order.lines()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(88001);
            assertThat(line.variationId()).isEqualTo(501);
            assertThat(line.quantity()).isEqualByComparingTo("2");
            assertThat(line.unitPrice()).isEqualByComparingTo("24.90");
            assertThat(line.isDownload()).isFalse();
        });
        assertThat(order.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.currency()).isEqualTo("EUR");
            assertThat(payment.isPaid()).isTrue();
        });
        assertThat(order.shipments())
                .extracting(Shipment::externalPickupPointId)
                .containsExactly("002010101");
        assertThat(order.comments()).extracting(Comment::visibility).containsExactly("PUBLIC");
        assertThat(order.taxSummary().total())
                .singleElement()
                .satisfies(row -> assertThat(row.taxRate()).isEqualByComparingTo("25.5"));
    }

    @Test
    void showsNoPersonalData() {
        Order order = read(Fixture.of("orders.json"));

        assertThat(order + " " + order.shippingAddress() + order.customerInformation() + order.comments())
                .doesNotContain("Aino", "Testikatu", "00100", "Helsinki", "+358", "@", "bell");
    }

    @Test
    void readsNullAndEmptyMembers() {
        Order order = read(Fixture.page("{\"id\":\"1\",\"status\":\"OPEN\",\"products\":[],\"payments\":null,"
                + "\"comments\":[],\"tax_summary\":[],\"shipping_address\":[],\"customer_information\":null,"
                + "\"total\":\"\",\"shipping_method_id\":\"3\"}"));

        assertThat(order.lines()).isEmpty();
        assertThat(order.payments()).isEmpty();
        assertThat(order.shippingAddress()).isNull();
        assertThat(order.taxSummary()).isNull();
        assertThat(order.total()).isNull();
        assertThat(order.shippingMethodId()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":5,\"status\":\"OPEN\"} | products",
                "{\"id\":5,\"status\":\"OPEN\",\"products\":null} | products",
                "{\"id\":5,\"status\":\"OPEN\",\"products\":[null]} | products[0]",
                "{\"id\":5,\"products\":[]} | status",
                "{\"id\":5,\"status\":\"OPEN\",\"products\":[{\"id\":1,\"quantity\":\"two\"}]} | products[0].quantity",
            })
    void treatsOrderWithoutLinesAsUnreadable(String json, String member) {
        assertThat(element(Fixture.page(json)))
                .isEqualTo(new Element.Unreadable<>(5L, "member " + member + " does not fit"));
    }

    private static Order read(String body) {
        return ((Element.Read<Order>) element(body)).value();
    }

    private static Element<Order> element(String body) {
        try (ScriptedServer server = ScriptedServer.playing(json(200, body))) {
            return new Shop(new TestConnections().to(server, "mycashflow"), ApiVersion.V1, ZoneId.of("Europe/Helsinki"))
                    .orders(OrderQuery.all(1, 50))
                    .elements()
                    .get(0);
        }
    }
}
