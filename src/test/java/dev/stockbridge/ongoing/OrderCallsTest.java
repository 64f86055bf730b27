package dev.stockbridge.ongoing;

import static dev.stockbridge.http.ScriptedServer.empty;
import static dev.stockbridge.http.ScriptedServer.html;
import static dev.stockbridge.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stockbridge.http.ScriptedServer;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.http.TestConnections;
import dev.stockbridge.http.body.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderCallsTest {

    private static final String WRITTEN = "{\"orderId\":50163,\"message\":\"created\"}";
    private static final String WITHOUT_ID = "{\"orderId\":null,\"message\":\"Order can not be updated\"}";

    private ScriptedServer server = ScriptedServer.playing(json(201, WRITTEN));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void putsTheOrderForTheGoodsOwner() {
        assertThat(warehouse().putOrder(Fixture.ORDER, List.of())).isEqualTo(new Outcome.Accepted(50163));

        assertThat(server.only().method() + " " + server.only().target()).isEqualTo("PUT /api/v1/orders");
        assertThat(ContractSchema.of("PostOrderModel")
                        .complaints(Json.MAPPER.readTree(server.only().body())))
                .isEmpty();
    }

    @Test
    void removesPersonalDataFromRefusal() {
        play(json(400, "{\"message\":\"Order of Maija Meikäläinen, Helsinki (maija@example.com) is locked\"}"));

        assertThat(warehouse().putOrder(Fixture.ORDER, List.of()))
                .isEqualTo(new Outcome.Refused("Order of [removed]) is locked", 400));
    }

    @Test
    void readsOrderAfterAnswerWithoutId() {
        play(json(200, WITHOUT_ID), json(200, Fixture.of("orders-fresh.json")));
        assertThat(warehouse().putOrder(Fixture.ORDER, List.of())).isEqualTo(new Outcome.Accepted(50163));
        assertThat(server.seen().get(1).target()).isEqualTo("/api/v1/orders?goodsOwnerId=374&orderNumbers=MCF-10001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"orderedNumberOfItems\": 2",
                "\"KAHVI-500\"",
                "\"5501\"",
                "Leave at the door",
                "MCF-10001",
                "Esimerkkikatu 1",
                "Helsinki",
                "+358401234567",
                "19.7"
            })
    void treatsDifferentStoredOrderAsRefusal(String part) {
        String other = Fixture.of("orders-fresh.json")
                .replace(part, part.replaceAll("[125HLM]", "9").replace("KAHVI", "TEE"));
        play(json(200, WITHOUT_ID), json(200, other));

        assertThat(warehouse().putOrder(Fixture.ORDER, List.of()))
                .isEqualTo(new Outcome.Refused("Order can not be updated", 200));
    }

    @Test
    void cancels() {
        play(json(200, WRITTEN));

        assertThat(warehouse().cancelOrder(50163, List.of())).isEqualTo(new Outcome.Accepted(50163));
        assertThat(server.only().method() + " " + server.only().target()).isEqualTo("DELETE /api/v1/orders/50163");
    }

    @Test
    void acceptsCancellationOfCancelledOrder() {
        play(json(400, "{\"message\":\"Order is already cancelled\"}"), json(200, withStatus(1000)));

        assertThat(warehouse().cancelOrder(50163, List.of())).isEqualTo(new Outcome.Accepted(50163));
    }

    @Test
    void returnsReasonOfRefusedCancellation() {
        play(json(400, "{\"message\":\"Maija's order is being picked\"}"), json(200, withStatus(320)));

        assertThat(warehouse().cancelOrder(50163, List.of("Maija")))
                .isEqualTo(new Outcome.Refused("[removed] order is being picked", 400));
    }

    @Test
    void checksCancellationWithoutId() {
        play(json(200, WITHOUT_ID), json(200, withStatus(300)));
        assertThat(warehouse().cancelOrder(50163, List.of())).isInstanceOf(Outcome.Refused.class);

        play(empty(204), json(200, withStatus(1000)));
        assertThat(warehouse().cancelOrder(50163, List.of())).isEqualTo(new Outcome.Accepted(50163));
    }

    @Test
    void readsOrderAfterCancellationOfUnknownOutcome() {
        play(empty(500), empty(500), empty(500), empty(500), empty(500), empty(500), json(200, withStatus(1000)));
        assertThat(warehouse().cancelOrder(50163, List.of())).isEqualTo(new Outcome.Accepted(50163));

        play(empty(500), empty(500), empty(500), empty(500), empty(500), empty(500), json(200, withStatus(300)));
        SystemFault fault =
                catchThrowableOfType(SystemFault.class, () -> warehouse().cancelOrder(50163, List.of()));
        assertThat(fault).hasMessage("ongoing answered 500 to DELETE /orders/50163, 6 attempts");
    }

    @Test
    void readsOrdersByNumberAndById() {
        play(json(200, Fixture.of("orders-sent.json")), json(200, withStatus(300)), html(404));

        assertThat(warehouse().orders(List.of("mcf-10001", "other"))).hasSize(1);
        assertThat(warehouse().order(50163))
                .get()
                .extracting(OrderState::status)
                .isEqualTo(300);
        assertThat(warehouse().order(1)).isEmpty();
    }

    private static String withStatus(int number) {
        return "{\"orderInfo\":{\"orderId\":50163,\"orderNumber\":\"MCF-10001\",\"orderStatus\":{\"number\":" + number
                + "}}}";
    }

    private void play(ScriptedServer.Behaviour... behaviours) {
        server.close();
        server = ScriptedServer.playing(behaviours);
    }

    private Warehouse warehouse() {
        return new Warehouse(new TestConnections().to(server, "ongoing"), 374);
    }
}
