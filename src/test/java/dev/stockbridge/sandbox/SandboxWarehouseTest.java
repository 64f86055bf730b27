package dev.stockbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouse;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SandboxWarehouseTest {

    private static final String ARTICLE = """
            {"goodsOwnerId":135,"articleNumber":"%s","articleName":"Kahvi","customerPrice":6.9,
             "articleNameTranslations":[{"languageCode":"sv","articleName":"Kaffe"}]}""";

    private final SandboxWarehouse warehouse = SandboxWarehouse.start();
    private final TestClient client = new TestClient(warehouse);

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void wipesWhatAPutLeavesOutUnlessItMerges() throws IOException {
        warehouse.articles().seedKept("K-1");
        warehouse.articles().seedKept("K-2");
        put("K-1");
        assertThat(warehouse.articles().get("K-1").has("stockLimit")).isFalse();

        warehouse.switchTo(s -> s.withPutSemantics(WarehouseSwitches.PutSemantics.MERGE));
        put("K-2");
        assertThat(warehouse.articles().get("K-2").get("stockLimit").asInt()).isEqualTo(12);
        assertThat(warehouse.articles().get("K-2").get("articleName").asString())
                .isEqualTo("Kahvi");
        assertThat(warehouse.violations()).isEmpty();
    }

    @Test
    void showsNullForWhatIsAbsentAndHidesWhatIsWriteOnly() throws IOException {
        int id = SandboxJson.read(put("N-1").body()).get("articleSystemId").asInt();
        JsonNode shown = client.json("/articles/" + id);
        assertThat(shown.has("supplierInfo")).isTrue();
        assertThat(shown.get("supplierInfo").isNull()).isTrue();
        assertThat(shown.has("quantityPerLayerOnPallet")).isFalse();
        assertThat(warehouse
                        .articles()
                        .get("N-1")
                        .at("/articleNameTranslations/0/articleName")
                        .asString())
                .isEqualTo("Kaffe");
        warehouse.articles().seedKept("N-2");
        assertThat(client.get("/articles?goodsOwnerId=135").body()).contains("\"minimumReorderQuantity\":24.0");
        assertThat(client.get("/articles/inventoryPerWarehouse?goodsOwnerId=135")
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.get("/orders/statuses").statusCode()).isEqualTo(200);
        assertThat(client.get("/warehouses").statusCode()).isEqualTo(200);
        assertThat(warehouse.violations()).isEmpty();
    }

    @Test
    void findsByRepeatedKeysAndPagesByInclusiveId() throws IOException {
        for (int i = 0; i < 5; i++) {
            warehouse.articles().seed("A-" + i, article -> {});
        }
        assertThat(client.json("/articles?goodsOwnerId=135&articleNumbers=A-1&articleNumbers=A-3")
                        .size())
                .isEqualTo(2);
        assertThat(client.json("/articles?goodsOwnerId=135&articleNumbers=A-1,A-3")
                        .size())
                .isZero();
        JsonNode page = client.json("/articles?goodsOwnerId=135&articleSystemIdFrom=90002&maxArticlesToGet=2&page=9");
        assertThat(page.valueStream().map(a -> a.get("articleSystemId").asInt()))
                .containsExactly(90002, 90003);
        assertThat(client.get("/articles?goodsOwnerId=135&articleNumbers=" + "x".repeat(2050))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void renamesByIdButRefusesANumberThatIsHeld() throws IOException {
        int id = warehouse.articles().seed("OLD", article -> {});
        warehouse.articles().seed("HELD", article -> {});
        assertThat(client.put("/articles/" + id, ARTICLE.formatted("HELD")).statusCode())
                .isEqualTo(400);
        assertThat(client.put("/articles/" + id, ARTICLE.formatted("NEW")).statusCode())
                .isEqualTo(200);
        assertThat(warehouse.articles().find("OLD")).isEmpty();
        assertThat(warehouse.articles().get("NEW").get("articleSystemId").asInt())
                .isEqualTo(id);
    }

    @Test
    void countsWritesThatOverlap() throws IOException {
        warehouse.addGoodsOwner(2, "Other");
        warehouse.switchTo(s -> s.withWriteLatency(Duration.ofMillis(150)));
        put("ALONE");
        assertThat(warehouse.overlappingWrites()).isZero();
        CompletableFuture<?> first = CompletableFuture.runAsync(() -> quietly("B-1"));
        CompletableFuture<?> second = CompletableFuture.runAsync(() -> quietly("B-2"));
        CompletableFuture.allOf(first, second).join();
        assertThat(warehouse.overlappingWrites()).isEqualTo(1);
        assertThat(warehouse.articles().count()).isEqualTo(3);
    }

    @Test
    void refusesInEveryStyle() throws IOException {
        warehouse.switchTo(s -> s.withArticlesAccepted(
                article -> !"NO".equals(article.get("articleNumber").stringValue())));
        assertThat(put("NO").body()).contains("\"articleSystemId\":null");
        warehouse.switchTo(s -> s.withRefusalStyle(WarehouseSwitches.RefusalStyle.MODEL_STATE));
        assertThat(put("NO").body()).contains("ModelState");
        warehouse.switchTo(s -> s.withRefusalStyle(WarehouseSwitches.RefusalStyle.NULL_ID));
        assertThat(put("NO").statusCode()).isEqualTo(200);
        warehouse.switchTo(s -> s.withRefusalStyle(WarehouseSwitches.RefusalStyle.HTML));
        assertThat(put("NO").body()).contains("<html>");
        assertThat(warehouse.violations()).isEmpty();
        assertThat(warehouse.articles().count()).isZero();
    }

    @Test
    void rejectsUnknownMembersUntilToldToDropThem() throws IOException {
        String body = "{\"goodsOwnerId\":135,\"articleNumber\":\"U\",\"price\":3}";
        assertThat(client.put("/articles", body).statusCode()).isEqualTo(400);
        assertThat(warehouse.violations()).hasSize(1);
        warehouse.switchTo(WarehouseSwitches::withUnknownMembersIgnored);
        assertThat(client.put("/articles", body).statusCode()).isEqualTo(200);
        assertThat(warehouse.articles().get("U").has("price")).isFalse();
    }

    @Test
    void showsWritesLateWhenReadsLag() throws IOException {
        put("L-1");
        warehouse.switchTo(s -> s.withReadLag(1));
        client.put("/articles", ARTICLE.formatted("L-1").replace("Kahvi", "Tee"));
        put("L-2");
        JsonNode seen = client.json("/articles?goodsOwnerId=135");
        assertThat(seen.size()).isEqualTo(1);
        assertThat(seen.at("/0/articleName").asString()).isEqualTo("Kahvi");
        assertThat(warehouse.articles().get("L-1").get("articleName").asString())
                .isEqualTo("Tee");
        assertThat(client.json("/articles?goodsOwnerId=135").size()).isEqualTo(2);
    }

    @Test
    void matchesNumbersWithoutCaseWhenSwitched() throws IOException {
        warehouse.articles().seed("abc", article -> {});
        warehouse.switchTo(s -> s.withCaseInsensitiveNumbers(true));
        put("ABC");
        assertThat(warehouse.articles().count()).isEqualTo(1);
        assertThat(client.json("/articles?goodsOwnerId=135&articleNumber=aBc").size())
                .isEqualTo(1);
    }

    private HttpResponse<String> put(String number) throws IOException {
        return client.put("/articles", ARTICLE.formatted(number));
    }

    private void quietly(String number) {
        try {
            put(number);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
