package dev.stockbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.catalogue.SandboxOrderCatalogue;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.fault.PageFaults;
import dev.stockbridge.sandbox.shop.SandboxShop;
import dev.stockbridge.sandbox.shop.ShopSwitches;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SandboxShopOrdersTest {

    private static final String EXPAND =
            "expand=payments,products,products.return_reasons,shipments,tax_summary,comments,events";
    private static final String DONE =
            "{\"tracking_code\":\"JJFI1\",\"send_emails\":true,\"allow_open_cash_on_delivery_payments\":%s}";

    private final SandboxShop shop =
            SandboxShop.start(0, Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));
    private final TestClient client = new TestClient(shop);

    @BeforeEach
    void fill() {
        shop.products().add(NewProduct.named("Kauha").code("K").price("10.00").stock(null, 8));
        shop.products().add(NewProduct.named("Paita").price("20").variation("S", "P-S", null, null, 5));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void keepsToTheContractWithEveryOddity() throws IOException {
        SandboxCatalogue catalogue = SandboxCatalogue.nordic(1);
        catalogue.fill(shop);
        SandboxOrderCatalogue orders =
                SandboxOrderCatalogue.fill(shop, catalogue, 1, 200, Instant.parse("2026-11-01T08:00:00Z"));
        int seen = 0;
        for (int page = 1; page <= 3; page++) {
            seen += client.json("/orders?page_size=100&page=" + page + "&" + EXPAND)
                    .get("data")
                    .size();
        }
        assertThat(shop.violations()).isEmpty();
        assertThat(seen).isEqualTo(orders.ids().size());
        assertThat(client.json("/orders/" + orders.oddId("half past three in summer time"))
                        .at("/data/created_at")
                        .asString())
                .isEqualTo("2026-10-25T03:30:00+03:00");
        assertThat(client.json("/orders/" + orders.oddId("half past three in winter time"))
                        .at("/data/created_at")
                        .asString())
                .isEqualTo("2026-10-25T03:30:00+02:00");
    }

    @Test
    void reservesStockAndLetsItGo() {
        long id = shop.orders().add(NewOrder.by(Person.ALL.get(0)).line("K", 3).line("P-S", 1));
        assertThat(shop.products().stock("K").get("reserved").asInt()).isEqualTo(3);
        assertThat(shop.products().stock("K").get("balance").asInt()).isEqualTo(5);
        shop.orders().quantity(id, shop.orders().get(id).at("/products/0/id").asLong(), 2);
        assertThat(shop.products().stock("K").get("reserved").asInt()).isEqualTo(2);
        shop.orders().complete(id, "X");
        assertThat(shop.products().stock("K").get("reserved").asInt()).isZero();
        assertThat(shop.products().stock("K").get("quantity").asInt()).isEqualTo(6);
        long other = shop.orders().add(NewOrder.by(Person.ALL.get(0)).line("P-S", 4));
        shop.orders().cancel(other);
        assertThat(shop.products().stock("P-S").get("balance").asInt()).isEqualTo(4);
    }

    @Test
    void quickProcessesOnceAndByTheRules() throws IOException {
        long id = shop.orders().add(NewOrder.by(Person.ALL.get(0)).line("K", 1));
        JsonNode done = SandboxJson.read(process(id, true));
        assertThat(done.at("/data/status").asString()).isEqualTo("COMPLETED");
        assertThat(shop.orders().get(id).at("/shipments/0/tracking_code").asString())
                .isEqualTo("JJFI1");
        assertThat(status(id)).isEqualTo(409);
        assertThat(shop.orders().mails()).containsExactly(id);
        shop.switchTo(s -> s.withQuickProcessTwiceFine(true));
        assertThat(status(id)).isEqualTo(200);
        assertThat(shop.orders().mails()).containsExactly(id);

        long unpaid =
                shop.orders().add(NewOrder.by(Person.ALL.get(0)).line("K", 1).withoutPayment());
        long cash =
                shop.orders().add(NewOrder.by(Person.ALL.get(0)).line("K", 1).payment(6, "OPEN"));
        long homeless =
                shop.orders().add(NewOrder.by(Person.ALL.get(0)).line("K", 1).shippingMethod(null));
        long split = shop.orders().add(NewOrder.by(Person.ALL.get(0)).line("K", 2));
        shop.orders().split(split, shop.orders().get(split).at("/products/0/id").asLong(), 1);
        assertThat(status(unpaid)).isEqualTo(409);
        assertThat(status(cash)).isEqualTo(409);
        assertThat(status(homeless)).isEqualTo(409);
        assertThat(status(split)).isEqualTo(409);
        assertThat(SandboxJson.read(process(cash, true)).at("/data/status").asString())
                .isEqualTo("COMPLETED");
        long shipment = shop.orders().get(split).at("/shipments/0/id").asLong();
        assertThat(client.post("/orders/" + split + "/shipments/" + shipment + "/complete", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(status(split)).isEqualTo(200);
        assertThat(status(99)).isEqualTo(404);
        assertThat(shop.violations()).isEmpty();
    }

    @Test
    void filtersAndSortsByTheTimeOfTheUpdate() throws IOException {
        long old = shop.orders().add(order("2026-11-01T08:00:00Z"));
        long middle = shop.orders().add(order("2026-11-02T08:00:00Z"));
        long young = shop.orders().add(order("2026-11-03T08:00:00Z"));
        assertThat(ids("sort=updated_at-desc")).isEqualTo(young + "," + middle + "," + old);
        assertThat(ids("updated_at-from=2026-11-02T10:00:00%2B02:00")).isEqualTo(middle + "," + young);
        shop.switchTo(s -> s.withUpdatedFromInclusive(false));
        assertThat(ids("updated_at-from=2026-11-02T10:00:00%2B02:00")).isEqualTo("" + young);
        assertThat(ids("created_at-to=2026-11-02T10:00:00")).isEqualTo(old + "," + middle);
        shop.orders().cancel(old);
        assertThat(ids("status=cancelled")).isEqualTo("" + old);
        assertThat(ids("sort=updated_at-asc")).endsWith("" + old);
    }

    @Test
    void bumpsOnChildChangesOnlyIfSwitched() {
        long id = shop.orders().add(order("2026-11-01T08:00:00Z").payment(2, "OPEN"));
        shop.switchTo(s -> s.withChildChangesTouchingOrders(false));
        shop.orders().pay(id);
        shop.orders().comment(id, "PUBLIC", "Kiitos");
        assertThat(shop.orders().get(id).get("updated_at").asString()).isEqualTo("2026-11-01T08:00:00Z");
        shop.switchTo(s -> s.withChildChangesTouchingOrders(true));
        shop.orders().comment(id, "PUBLIC", "Taas");
        assertThat(shop.orders().get(id).get("updated_at").asString()).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void servesOrdersUnderTheVersionItIsToldTo() throws IOException {
        assertThat(client.get("/orders").statusCode()).isEqualTo(200);
        shop.switchTo(s -> s.withOrdersApi(ShopSwitches.OrdersApi.V0));
        assertThat(client.get("/orders").statusCode()).isEqualTo(404);
        assertThat(client.send(client.at("/api/v0/orders").GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void answers500ForThePageThatHoldsAPoisonedOrder() throws IOException {
        long first = shop.orders().add(order("2026-11-01T08:00:00Z"));
        long second = shop.orders().add(order("2026-11-01T08:00:01Z"));
        shop.misbehave(PageFaults.poisonsOrder(second));
        assertThat(client.get("/orders?page_size=1&page=1").statusCode()).isEqualTo(200);
        assertThat(client.get("/orders?page_size=2&page=1").statusCode()).isEqualTo(500);
        assertThat(client.get("/orders/" + second).statusCode()).isEqualTo(500);
        shop.behave();
        shop.misbehave(PageFaults.malformsOrder(first));
        assertThat(client.json("/orders").at("/data/0/products").isString()).isTrue();
    }

    private static NewOrder order(String createdAt) {
        return NewOrder.by(Person.ALL.get(0)).line("K", 1).createdAt(Instant.parse(createdAt));
    }

    private String ids(String query) throws IOException {
        return String.join(
                ",",
                client.json("/orders?" + query)
                        .get("data")
                        .valueStream()
                        .map(order -> order.get("id").asString())
                        .toList());
    }

    private String process(long id, boolean allowOpenCash) throws IOException {
        return client.post("/orders/" + id + "/quick-process", DONE.formatted(allowOpenCash))
                .body();
    }

    private int status(long id) throws IOException {
        return client.post("/orders/" + id + "/quick-process", DONE.formatted(false))
                .statusCode();
    }
}
