package dev.stockbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.PageFaults;
import dev.stockbridge.sandbox.http.SandboxCall;
import dev.stockbridge.sandbox.shop.SandboxShop;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FaultsTest {

    private static final String PAGE = "/products?page_size=10&page=";

    private final SandboxShop shop = SandboxShop.start();
    private final TestClient client = new TestClient(shop);

    @BeforeEach
    void fill() {
        SandboxCatalogue.small(1, 25).fill(shop);
        shop.products().add(NewProduct.named("Kauha").code("K").stock(null, 2));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void throttlesEveryThirdCall() throws IOException {
        shop.misbehave(Faults.throttlesEvery(3, Faults.retryAfter(7)));
        assertThat(statuses(6)).containsExactly(200, 200, 429, 200, 200, 429);
        shop.behave();
        shop.misbehave(Faults.throttlesEvery(1, Faults.retryAfterDate(Instant.parse("2026-11-03T10:00:00Z"))));
        assertThat(client.get(PAGE + 1).headers().firstValue("Retry-After")).hasValue("Tue, 03 Nov 2026 10:00:00 GMT");
    }

    @Test
    void strikesWhenAndWhereItIsTold() throws IOException {
        shop.misbehave(
                Faults.answers(503).onlyFor("GET", ".*/products").after(1).times(2));
        assertThat(client.get("/versions").statusCode()).isEqualTo(200);
        assertThat(statuses(4)).containsExactly(200, 503, 503, 200);
        shop.misbehave(Faults.answers(500).randomly(0.5, 42));
        List<Integer> chance = statuses(10);
        assertThat(chance).contains(200, 500);
        shop.behave();
        shop.misbehave(Faults.answers(500).randomly(0.5, 42));
        assertThat(statuses(10)).isEqualTo(chance);
    }

    @Test
    void resetsBeforeOrAfterTheEffect() {
        shop.misbehave(Faults.resetsBeforeEffect(1).onlyFor("PATCH", ".*"));
        assertThatThrownBy(() -> client.patch("/stock/K", "{\"quantity\":7}")).isInstanceOf(IOException.class);
        assertThat(shop.products().stock("K").get("quantity").asInt()).isEqualTo(2);
        shop.behave();
        shop.misbehave(Faults.resetsAfterEffect(1).onlyFor("PATCH", ".*"));
        assertThatThrownBy(() -> client.patch("/stock/K", "{\"quantity\":7}")).isInstanceOf(IOException.class);
        assertThat(shop.products().stock("K").get("quantity").asInt()).isEqualTo(7);
        assertThat(shop.requests()).extracting(SandboxCall::status).containsOnly(0);
    }

    @Test
    void diesAndRefusesAndComesBack() throws IOException {
        shop.misbehave(Faults.diesAfter(2).onlyFor("GET", ".*"));
        assertThat(statuses(2)).containsExactly(200, 200);
        assertThatThrownBy(() -> client.get(PAGE + 1)).isInstanceOf(IOException.class);
        shop.behave();
        shop.stopListening();
        assertThatThrownBy(() -> client.get(PAGE + 1)).isInstanceOf(java.net.ConnectException.class);
        shop.listenAgain();
        assertThat(client.get(PAGE + 1).statusCode()).isEqualTo(200);
    }

    @Test
    void takesEffectAndAnswersLate() {
        shop.misbehave(Faults.answersLate(Duration.ofSeconds(2)));
        assertThatThrownBy(() -> client.send(client.request("/stock/K")
                        .timeout(Duration.ofMillis(300))
                        .header("Content-Type", "application/json")
                        .method("PATCH", java.net.http.HttpRequest.BodyPublishers.ofString("{\"quantity\":7}"))))
                .isInstanceOf(java.net.http.HttpTimeoutException.class);
        assertThat(shop.products().stock("K").get("quantity").asInt()).isEqualTo(7);
    }

    @Test
    void spoilsTheBody() throws IOException {
        shop.misbehave(Faults.servesHtml().times(1));
        assertThat(client.get(PAGE + 1).body()).startsWith("<!DOCTYPE html>");
        shop.misbehave(Faults.truncatesJson().times(1));
        String half = client.get(PAGE + 1).body();
        assertThatThrownBy(() -> SandboxJson.read(half)).isInstanceOf(tools.jackson.core.JacksonException.class);
        shop.misbehave(Faults.servesEmptyBody().times(1));
        assertThat(client.get(PAGE + 1).body()).isEmpty();
        shop.misbehave(Faults.redirects().times(1));
        assertThat(client.get(PAGE + 1).statusCode()).isEqualTo(302);
        shop.misbehave(Faults.cutsBody().times(1));
        assertThatThrownBy(() -> client.get(PAGE + 1)).isInstanceOf(IOException.class);
        shop.misbehave(Faults.drips(Duration.ofNanos(1)).times(1));
        assertThat(client.get("/versions").statusCode()).isEqualTo(200);
        assertThat(shop.violations()).isEmpty();
    }

    @Test
    void serves204WithABody() {
        shop.misbehave(Faults.servesNoContentWithBody().times(1));
        // The JDK's client refuses such an answer; another one may not.
        try {
            HttpResponse<String> answer = client.get(PAGE + 1);
            assertThat(answer.statusCode()).isEqualTo(204);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("204");
        }
    }

    @Test
    void spoilsPages() throws IOException {
        shop.misbehave(PageFaults.malformsProduct(103), PageFaults.losesIdOfProduct(104));
        JsonNode spoiled = client.json(PAGE + 1);
        assertThat(spoiled.at("/data/2/price").isObject()).isTrue();
        assertThat(spoiled.at("/data/3").has("id")).isFalse();
        shop.behave();
        shop.misbehave(PageFaults.poisonsProduct(115));
        assertThat(client.get(PAGE + 1).statusCode()).isEqualTo(200);
        assertThat(client.get(PAGE + 2).statusCode()).isEqualTo(500);
        assertThat(client.get("/products/115").statusCode()).isEqualTo(500);
        shop.behave();
        shop.misbehave(PageFaults.truncatesPages(), PageFaults.dropsPage(2), PageFaults.liesAboutCount(10));
        assertThat(client.json(PAGE + 1).get("data").size()).isEqualTo(9);
        assertThat(client.json(PAGE + 2).get("data").size()).isZero();
        assertThat(client.json(PAGE + 1).at("/meta/item_count").asInt()).isEqualTo(36);
        shop.behave();
        shop.misbehave(PageFaults.ignoresPageParameter());
        assertThat(client.json(PAGE + 2).at("/data/0/id").asInt()).isEqualTo(101);
    }

    @Test
    void runsHooksBetweenPages() throws IOException {
        List<String> ran = new ArrayList<>();
        shop.misbehave(
                PageFaults.betweenPages(moving -> moving.products().delete(101)),
                PageFaults.editsBetweenPages(3, 1),
                Faults.before(request -> request.path().endsWith("products"), () -> ran.add("before")),
                Faults.after(request -> request.path().endsWith("products"), () -> ran.add("after")));
        assertThat(client.json(PAGE + 1).at("/meta/item_count").asInt()).isEqualTo(26);
        assertThat(client.json(PAGE + 2).at("/meta/item_count").asInt()).isEqualTo(25);
        assertThat(ran).containsExactly("before", "after", "before", "after");
    }

    private List<Integer> statuses(int calls) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            statuses.add(client.get(PAGE + 1).statusCode());
        }
        return statuses;
    }
}
