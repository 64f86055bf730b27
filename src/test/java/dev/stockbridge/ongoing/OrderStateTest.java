package dev.stockbridge.ongoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.http.body.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OrderStateTest {

    @Test
    void readsTheOrderOfTheContract() throws MalformedAnswer {
        OrderState order = OrderState.of(Fixture.json("orders-sent.json").get(0));

        assertThat(order.id()).isEqualTo(50163);
        assertThat(order.number()).isEqualTo("MCF-10001");
        assertThat(order.status()).isEqualTo(450);
        assertThat(order.goodsOwnerOrderId()).isEqualTo("10001");
        assertThat(order.remark()).isEqualTo("Leave at the door");
        assertThat(order.shippedTime()).isEqualTo(Instant.parse("2026-11-23T13:05:47.127Z"));
        assertThat(order.isStarted()).isTrue();
        assertThat(order.lines()).singleElement().satisfies(line -> {
            assertThat(line.rowNumber()).isEqualTo("5501");
            assertThat(line.articleNumber()).isEqualTo("KAHVI-500");
            assertThat(line.picked()).isEqualByComparingTo("2");
        });
        assertThat(order.tracking().best()).containsExactly("JJFI60000000001");
        assertThat(order.tracking().parcelNumbers()).containsExactly("00370700000000000017");
        assertThat(order).hasToString("OrderState[50163, MCF-10001, 450]");
    }

    @Test
    void readsAFreshOrderFullOfNulls() throws MalformedAnswer {
        OrderState order = OrderState.of(Fixture.json("orders-fresh.json").get(0));

        assertThat(order.tracking().best()).isEmpty();
        assertThat(order.shippedTime()).isNull();
        assertThat(order.isStarted()).isFalse();
        assertThat(order.isCancelled()).isFalse();
    }

    @Test
    void requiresOnlyTheId() throws MalformedAnswer {
        OrderState order = order("{\"orderInfo\":{\"orderId\":1,\"orderStatus\":null},\"orderLines\":null}");

        assertThat(order.status()).isNull();
        assertThat(order.ordered()).isZero();
        assertThat(order.lines()).isEmpty();
        assertThatExceptionOfType(MalformedAnswer.class).isThrownBy(() -> order("{\"orderInfo\":null}"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "2026-11-23T13:05:47.3Z, 2026-11-23T13:05:47.3Z",
                "2026-11-23T13:05:47Z, 2026-11-23T13:05:47Z",
                "2026-11-23T13:05:47.1234567, 2026-11-23T13:05:47.1234567Z",
                "2026-11-23T15:05:47+02:00, 2026-11-23T13:05:47Z",
                "2026-11-23, 2026-11-23T00:00:00Z",
                "soon, null",
                "'', null",
            })
    void readsTimesOfEveryForm(String text, @Nullable Instant time) throws MalformedAnswer {
        assertThat(order("{\"orderInfo\":{\"orderId\":1,\"shippedTime\":\"" + text + "\"}}")
                        .shippedTime())
                .isEqualTo(time);
    }

    @Test
    void readsTrackingFromFirstMemberThatHasAnyButNotFromReturns() throws MalformedAnswer {
        OrderState order = order("""
                {"orderInfo":{"orderId":1,"wayBill":"W","returnWayBill":"R"},
                 "tracking":[{"waybill":null},{"waybill":" "}],
                 "parcels":[
                   {"parcelNumber":"P1","isReturnParcel":false,"tracking":{"waybill":"T1"}},
                   {"parcelNumber":"P2","isReturnParcel":null,"tracking":{"waybill":"T1"}},
                   {"parcelNumber":"P3","isReturnParcel":true,"tracking":{"waybill":"T3"}},
                   {"parcelNumber":"P4","tracking":null}]}
                """);

        assertThat(order.tracking())
                .isEqualTo(new Tracking(List.of(), List.of("T1"), List.of("P1", "P2", "P4"), List.of("W")));
        assertThat(order.tracking().best()).containsExactly("T1");
    }

    private static OrderState order(String json) throws MalformedAnswer {
        JsonNode node = Json.MAPPER.readTree(json);
        return OrderState.of(node);
    }
}
