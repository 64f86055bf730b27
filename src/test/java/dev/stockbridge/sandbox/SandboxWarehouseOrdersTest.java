package dev.stockbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouse;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SandboxWarehouseOrdersTest {

    private final SandboxWarehouse warehouse = SandboxWarehouse.start();
    private final TestClient client = new TestClient(warehouse);
    private final SandboxWarehouseOrders orders = warehouse.orders();

    @BeforeEach
    void fill() {
        warehouse.articles().seed("A", article -> article.put("articleName", "Kauha"));
        warehouse.articles().seed("B", article -> article.put("articleName", "Paita"));
        warehouse.articles().stock("A", 10);
    }

    @AfterEach
    void close() {
        assertThat(warehouse.violations()).isEmpty();
        warehouse.close();
    }

    @Test
    void takesAnOrderAndShowsItAsTheContractSays() throws IOException {
        HttpResponse<String> answer = put(order("1", line("11", "A", 2)));
        assertThat(answer.statusCode()).isEqualTo(201);
        int id = SandboxJson.read(answer.body()).get("orderId").asInt();
        JsonNode shown = client.json("/orders/" + id);
        assertThat(shown.at("/orderInfo/orderStatus/number").asInt()).isEqualTo(200);
        assertThat(shown.get("tracking").isNull()).isTrue();
        assertThat(shown.at("/orderLines/0/article/articleName").asString()).isEqualTo("Kauha");
        assertThat(put(order("1", line("11", "A", 3))).statusCode()).isEqualTo(200);
        assertThat(orders.count()).isEqualTo(1);
        assertThat(client.get("/orders/wayOfDeliveryTypes?goodsOwnerId=135").body())
                .contains("posti");
    }

    @Test
    void replacesLinesOrMergesThem() throws IOException {
        put(order("1", line("11", "A", 2), line("12", "B", 1)));
        put(order("1", line("11", "A", 2)));
        assertThat(orders.get("1").get("orderLines").size()).isEqualTo(1);
        warehouse.switchTo(s -> s.withPutSemantics(WarehouseSwitches.PutSemantics.MERGE));
        put(order("1", line("12", "B", 1)));
        assertThat(orders.get("1").get("orderLines").size()).isEqualTo(2);
        put(order("1", line("12", "B", 0)));
        assertThat(orders.get("1").get("orderLines").size()).isEqualTo(1);
        warehouse.switchTo(s -> s.withZeroLinesKept(true));
        put(order("1", line("11", "A", 0)));
        assertThat(orders.get("1").at("/orderLines/0/numberOfItems").asInt()).isZero();
    }

    @Test
    void locksFromTheStatusItIsToldTo() throws IOException {
        put(order("1", line("11", "A", 2)));
        orders.allocate("1");
        assertThat(put(order("1", line("11", "A", 1))).statusCode()).isEqualTo(400);
        assertThat(client.delete("/orders?goodsOwnerId=135&orderNumber=1").statusCode())
                .isEqualTo(400);
        put(order("2", line("11", "A", 2)));
        warehouse.switchTo(s -> s.withLockFromStatus(300));
        orders.status("2", 300);
        assertThat(put(order("2", line("11", "A", 1))).statusCode()).isEqualTo(400);
    }

    @Test
    void cancelsInBothFormsAndDealsWithWhatComesAfter() throws IOException {
        int id = SandboxJson.read(put(order("1", line("11", "A", 2))).body())
                .get("orderId")
                .asInt();
        assertThat(client.delete("/orders/" + id).statusCode()).isEqualTo(200);
        assertThat(orders.statusOf("1")).isEqualTo(1000);
        assertThat(client.delete("/orders?goodsOwnerId=135&orderNumber=1").body())
                .contains("already cancelled");
        warehouse.switchTo(s -> s.withCancelAgainFine(true));
        assertThat(client.delete("/orders/" + id).statusCode()).isEqualTo(200);
        assertThat(put(order("1", line("11", "A", 2))).statusCode()).isEqualTo(400);
        warehouse.switchTo(s -> s.withPutOnCancelled(WarehouseSwitches.PutOnCancelled.CREATE_NEW));
        assertThat(put(order("1", line("11", "A", 2))).statusCode()).isEqualTo(201);
        assertThat(orders.count()).isEqualTo(2);
        orders.cancel("1");
        warehouse.switchTo(s -> s.withPutOnCancelled(WarehouseSwitches.PutOnCancelled.REVIVE));
        assertThat(put(order("1", line("11", "A", 2))).statusCode()).isEqualTo(200);
        assertThat(orders.statusOf("1")).isEqualTo(200);
    }

    @Test
    void refusesUnknownArticlesOrMakesThem() throws IOException {
        assertThat(put(order("1", line("11", "NEW", 2))).statusCode()).isEqualTo(400);
        warehouse.switchTo(s -> s.withUnknownArticlesCreated(true));
        assertThat(put(order("1", line("11", "NEW", 2))).statusCode()).isEqualTo(201);
        assertThat(warehouse.articles().get("NEW").get("articleName").asString())
                .isEmpty();
        warehouse.switchTo(s -> s.withLastLineOfAnArticleWinning(true));
        put(order("2", line("11", "A", 2), line("12", "A", 5)));
        assertThat(orders.get("2").get("orderLines").size()).isEqualTo(1);
    }

    @Test
    void countsStockThroughTheLifeOfAnOrder() throws IOException {
        put(order("1", line("11", "A", 4)));
        assertThat(stock("sellableNumberOfItems")).isEqualTo(6);
        orders.allocate("1");
        assertThat(stock("sellableNumberOfItems")).isEqualTo(6);
        assertThat(stock("allocatedNumberOfItems")).isEqualTo(4);
        orders.pick("1", "11", 3);
        assertThat(stock("numberOfItems")).isEqualTo(7);
        assertThat(stock("pickedToBeCollectedNumberOfItems")).isEqualTo(3);
        assertThat(stock("sellableNumberOfItems")).isEqualTo(6);
        orders.ship("1", 500, "JJFI1");
        assertThat(stock("numberOfItems")).isEqualTo(6);
        assertThat(stock("sellableNumberOfItems")).isEqualTo(6);
        orders.seed("other", order -> SandboxWarehouseOrders.line(order, "1", "A", 9));
        assertThat(stock("sellableNumberOfItems")).isEqualTo(-3);
    }

    @Test
    void showsTrackingWhereTheStaffPutIt() throws IOException {
        put(order("1", line("11", "A", 1)));
        orders.ship("1", "JJFI1");
        orders.parcel("1", "00370700000000000017", null, false);
        orders.parcel("1", "RETURN-1", "R-1", true);
        orders.returnTracking("1", "R-1");
        orders.wayBill("1", "WB-1");
        JsonNode shown =
                client.json("/orders?goodsOwnerId=135&orderStatusFrom=450").get(0);
        assertThat(shown.at("/tracking/0/waybill").asString()).isEqualTo("JJFI1");
        assertThat(shown.at("/parcels/1/isReturnParcel").asBoolean()).isTrue();
        assertThat(shown.at("/orderInfo/wayBill").asString()).isEqualTo("WB-1");
        assertThat(shown.at("/orderInfo/shippedTime").isString()).isTrue();
        assertThat(shown.at("/orderLines/0/pickedNumberOfItems").asInt()).isEqualTo(1);
    }

    @Test
    void filtersAsDocumented() throws IOException {
        put(order("1", line("11", "A", 1)));
        put(order("2", line("11", "B", 1)));
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        assertThat(found("orderNumbers=1&orderNumbers=2")).isEqualTo(2);
        assertThat(found("orderNumbers=1,2")).isZero();
        assertThat(found("articleNumbers=B")).isEqualTo(1);
        assertThat(found("maxOrdersToGet=1&orderIdFrom=50002")).isEqualTo(1);
        assertThat(found("orderStatusChangedTimeFrom=" + now.plusSeconds(60))).isZero();
        assertThat(found("orderStatusChangedTimeFrom=" + now.minusSeconds(600))).isEqualTo(2);
        assertThat(client.get("/orders?goodsOwnerId=135&orderUpdatedTimeFrom=" + now.minus(3, ChronoUnit.DAYS))
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.patch("/orders/50001/orderStatus", "{\"orderStatusNumber\":300}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(found("orderStatusFrom=300&orderStatusTo=300")).isEqualTo(1);
        assertThat(found("onlyOrdersWithOrderLinesToReport=true")).isZero();
        orders.pick("2");
        assertThat(found("onlyOrdersWithOrderLinesToReport=true")).isEqualTo(1);
    }

    private int found(String filter) throws IOException {
        return client.json("/orders?goodsOwnerId=135&" + filter).size();
    }

    private int stock(String counter) {
        return warehouse.articles().inventory("A").get(counter).asInt();
    }

    private HttpResponse<String> put(ObjectNode order) throws IOException {
        return client.put("/orders", order.toString());
    }

    private static ObjectNode order(String number, ObjectNode... lines) {
        ObjectNode order = SandboxJson.object().put("goodsOwnerId", 135).put("orderNumber", number);
        order.put("deliveryDate", "2026-11-24").putObject("consignee").put("name", "Aino");
        order.putObject("wayOfDelivery").put("code", "posti").put("name", "Posti");
        for (ObjectNode line : lines) {
            order.withArray("orderLines").add(line);
        }
        return order;
    }

    private static ObjectNode line(String row, String article, int items) {
        return SandboxJson.object()
                .put("rowNumber", row)
                .put("articleNumber", article)
                .put("numberOfItems", items);
    }
}
