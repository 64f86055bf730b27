package dev.stockbridge.mycashflow;

import static dev.stockbridge.http.ScriptedServer.empty;
import static dev.stockbridge.http.ScriptedServer.html;
import static dev.stockbridge.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.http.ScriptedServer;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.http.TestConnections;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class ShopTest {

    private ScriptedServer server = ScriptedServer.playing(json(200, Fixture.page()));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void asksForAPageOfProductsWithAllTheirParts() {
        shop().products(3, 250);

        assertThat(server.only().target())
                .isEqualTo(
                        "/api/v1/products?page=3&page_size=250&sort=id-asc"
                                + "&expand=translations%2Cvariations%2Cvariations.stock_item%2Cstock_item%2Cvariations.translations");
    }

    @Test
    void writesTheSignOfAnOffsetSoThatItSurvives() {
        shop().products(1, 50, OffsetDateTime.parse("2026-01-15T08:00:00.123+02:00"));

        assertThat(server.only().target()).endsWith("&updated_at-from=2026-01-15T08%3A00%3A00%2B02%3A00");
    }

    @Test
    void asksForProductsByIdOnOnePage() {
        shop().productsById(List.of(7L, 8L));

        assertThat(server.only().target()).contains("page=1&page_size=2&").endsWith("&id=7%2C8");
    }

    @Test
    void asksNothingForNoIds() {
        assertThat(shop().productsById(List.of()).elements()).isEmpty();
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void asksForOrdersUnderTheVersionTheyLiveUnder() {
        OrderQuery query = new OrderQuery(
                2, 100, "updated_at-asc", OffsetDateTime.parse("2026-01-15T08:00:00Z"), null, null, null, null);
        new Shop(new TestConnections().to(server, "mycashflow"), ApiVersion.V0, ZoneId.of("Europe/Helsinki"))
                .orders(query);

        assertThat(server.only().target())
                .startsWith("/api/v0/orders?page=2&page_size=100&sort=updated_at-asc&expand=")
                .endsWith("&updated_at-from=2026-01-15T08%3A00%3A00Z");
    }

    @Test
    void readsOneOrderAndKnowsOneThatIsNotThere() {
        play(json(200, Fixture.of("order.json")), html(404), json(200, "{\"data\":{\"id\":5,\"status\":\"OPEN\"}}"));
        Shop shop = shop();

        assertThat(shop.order(10234)).get().isInstanceOf(Element.Read.class);
        assertThat(shop.order(1)).isEmpty();
        assertThat(shop.order(5)).contains(new Element.Unreadable<>(5L, "member products does not fit"));
        assertThat(server.seen().get(0).target()).startsWith("/api/v1/orders/10234?expand=");
    }

    @Test
    void collectsShippingMethodsFromAllPages() {
        String first = "{\"data\":[{\"id\":1,\"name\":\"Posti\"}],"
                + "\"meta\":{\"page\":1,\"page_size\":1,\"page_count\":2,\"item_count\":2}}";
        String second = first.replace("\"id\":1", "\"id\":2").replace("\"page\":1", "\"page\":2");
        play(json(200, first), json(200, second));

        assertThat(shop().shippingMethods()).extracting(ShippingMethod::id).containsExactly(1L, 2L);
    }

    @Test
    void tellsTheCountsAndTheClockOfTheShop() {
        play(json(200, Fixture.of("products.json")));

        Page<Product> page = shop().products(1, 50);

        assertThat(page.page()).isEqualTo(1);
        assertThat(page.pageSize()).isEqualTo(1);
        assertThat(page.pageCount()).isEqualTo(2);
        assertThat(page.itemCount()).isEqualTo(2);
        assertThat(page.date()).isNotNull();
    }

    @ParameterizedTest
    @Cases(
            quick = 2,
            value = {
                "[]",
                "{}",
                "{\"data\":[]}",
                "{\"data\":{},\"meta\":{\"page\":1,\"page_size\":1,\"page_count\":1,\"item_count\":0}}",
                "{\"data\":[],\"meta\":{\"page\":1,\"page_size\":1,\"page_count\":1}}",
                "{\"data\":[],\"meta\":{\"page\":1,\"page_size\":1,\"page_count\":null,\"item_count\":0}}",
                "{\"data\":[",
                "<html></html>",
            })
    void takesAnythingButTheEnvelopeForABrokenAnswerAndAsksAgain(String body) {
        play(json(200, body), json(200, Fixture.page()));
        assertThat(shop().products(1, 50).elements()).isEmpty();

        play(json(200, body));
        SystemFault fault = catchThrowableOfType(SystemFault.class, () -> shop().products(1, 50));
        assertThat(fault.kind()).isEqualTo(SystemFault.Kind.BROKEN);
        assertThat(fault.status()).isEqualTo(200);
        assertThat(server.seen()).hasSize(6);
    }

    @Test
    void showsA500AsSuchAfterAsFewAttemptsAsAskedFor() {
        play(empty(500));

        SystemFault fault = catchThrowableOfType(
                SystemFault.class, () -> shop().withAttempts(2).products(1, 50));

        assertThat(fault.kind()).isEqualTo(SystemFault.Kind.BROKEN);
        assertThat(fault.status()).isEqualTo(500);
        assertThat(server.seen()).hasSize(2);
    }

    private void play(ScriptedServer.Behaviour... behaviours) {
        server.close();
        server = ScriptedServer.playing(behaviours);
    }

    private Shop shop() {
        return new Shop(new TestConnections().to(server, "mycashflow"), ApiVersion.V1, ZoneId.of("Europe/Helsinki"));
    }
}
