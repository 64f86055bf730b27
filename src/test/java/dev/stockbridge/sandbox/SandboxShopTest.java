package dev.stockbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.shop.SandboxShop;
import dev.stockbridge.sandbox.shop.ShopSwitches;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SandboxShopTest {

    private final SandboxShop shop =
            SandboxShop.start(0, Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));
    private final TestClient client = new TestClient(shop);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void servesThePagesOfAMovingCatalogue() throws IOException {
        SandboxCatalogue.small(1, 25).fill(shop);

        JsonNode first = client.json("/products?page_size=10&page=1&sort=id-asc");
        assertThat(first.at("/meta/next").isMissingNode()).isFalse();
        shop.products().delete(first.at("/data/0/id").asLong());
        shop.products().add(NewProduct.named("Uusi").code("NEW-1"));

        JsonNode second = client.json("/products?page_size=10&page=2&sort=id-asc");
        assertThat(second.at("/data/0/id").asLong())
                .isEqualTo(first.at("/data/9/id").asLong() + 2);
        JsonNode last = client.json("/products?page_size=10&page=3&sort=id-asc");
        assertThat(last.get("meta").has("next")).isFalse();
        assertThat(last.at("/data/4/name").asString()).isEqualTo("Uusi");
    }

    @Test
    void bumpsAProductOnItsOwnEditsButNotOnThoseOfItsChildren() throws IOException {
        long id = shop.products()
                .add(NewProduct.named("Paita")
                        .code("P")
                        .variation("S", "P-S", null, null, 3)
                        .with(product -> product.put("updated_at", "2026-01-10T12:22:05Z")));
        long variation = shop.products().get(id).at("/variations/0/id").asLong();
        shop.products().editVariation(id, variation, found -> found.put("name", "S / sininen"));
        shop.products().editStock("P-S", item -> item.put("quantity", 9));
        assertThat(client.json("/products/" + id).at("/data/updated_at").asString())
                .isEqualTo("2026-01-10T14:22:05+02:00");

        shop.products().edit(id, product -> product.put("name", "Pitkä paita"));
        assertThat(client.json("/products/" + id).at("/data/updated_at").asString())
                .isEqualTo("2026-11-23T12:00:00+02:00");
    }

    @Test
    void showsOnlyWhatIsExpanded() throws IOException {
        shop.products().add(NewProduct.named("Kauha").code("K").stock("643", 2));
        shop.products().add(NewProduct.named("Lahjakortti").code("G"));
        assertThat(client.json("/products").at("/data/0").has("stock_item")).isFalse();
        JsonNode expanded = client.json("/products?expand=stock_item,variations");
        assertThat(expanded.at("/data/0/stock_item/balance").asInt()).isEqualTo(2);
        assertThat(expanded.at("/data/1/stock_item").isArray()).isTrue();
        shop.switchTo(s -> s.withMissingStockItem(ShopSwitches.Absent.NULL));
        assertThat(client.json("/products?expand=stock_item")
                        .at("/data/1/stock_item")
                        .isNull())
                .isTrue();
    }

    @Test
    void refusesWhatTheTransportForbids() throws IOException {
        assertThat(client.get("/products/").statusCode()).isEqualTo(404);
        assertThat(client.get("/products?updated_at-from=2026-01-01T00:00:00+02:00")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.get("/stock/A%2FB").statusCode()).isEqualTo(404);
        assertThat(client.send(client.request("/products").setHeader("Accept", "*/*"))
                        .statusCode())
                .isEqualTo(406);
        assertThat(client.send(client.request("/products").setHeader("Authorization", "Basic eDp5"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void changesStockByCode() throws IOException {
        shop.products().add(NewProduct.named("Kauha").code("Ä #1%").stock(null, 2));
        HttpResponse<String> answer = client.patch("/stock/%C3%84%20%231%25", "{\"quantity\":7}");
        assertThat(SandboxJson.read(answer.body()).at("/data/balance").asInt()).isEqualTo(7);
        assertThat(client.patch("/stock/none", "{\"quantity\":7}").statusCode()).isEqualTo(404);
        shop.switchTo(s -> s.withStockPatchAnsweringNothing(true));
        assertThat(client.patch("/stock/%C3%84%20%231%25", "{\"quantity\":8}").statusCode())
                .isEqualTo(204);
        assertThat(shop.products().stock("Ä #1%").get("quantity").asInt()).isEqualTo(8);
    }

    @Test
    void recordsWhatBreaksTheContract() throws IOException {
        shop.products().add(NewProduct.named("Kauha").code("K").stock(null, 2));
        assertThat(client.patch("/stock/K", "{\"quantity\":\"7\"}").statusCode())
                .isEqualTo(400);
        client.send(client.request("/products").header("Accept-Language", "fi"));
        assertThat(shop.violations()).hasSize(2);
        shop.switchTo(s -> s.withNumbersAsStrings(true));
        assertThat(client.get("/products").statusCode()).isEqualTo(200);
        assertThat(client.json("/products").at("/data/0/id").isString()).isTrue();
        assertThat(shop.violations()).hasSize(2);
    }

    @Test
    void ignoresAPageWithoutASize() throws IOException {
        SandboxCatalogue.small(1, 130).fill(shop);
        assertThat(client.json("/products?page=2").at("/meta/page").asInt()).isEqualTo(1);
        shop.switchTo(s -> s.withPageSizeCap(7));
        JsonNode capped = client.json("/products?page=2&page_size=50");
        assertThat(capped.at("/meta/page_size").asInt()).isEqualTo(7);
        assertThat(capped.get("data").size()).isEqualTo(7);
        assertThat(client.get("/products").headers().firstValue("date")).hasValue("Mon, 23 Nov 2026 10:00:00 GMT");
    }
}
