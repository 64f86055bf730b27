package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.body.Json;
import dev.stockbridge.link.Delivery;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.run.record.ForeignTimes;
import dev.stockbridge.settings.file.SettingsFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the shop for an order of the warehouse, without a database, a shop and a warehouse. */
class DeliveryDeciderTest {

    private static final Instant NOW = WarehouseOrder.SHIPPED_AT.plus(Duration.ofMinutes(30));

    private static final WarehouseOrder SHIPPED = new WarehouseOrder(1, "7", 450, 2, "JJFI1");

    @Test
    void settlesOrderOfAnotherChannel() {
        assertOutcome(decider().decide(SHIPPED.state(), null, null), Action.SKIPPED, Reason.NOT_OURS);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 1000})
    void settlesOrderThatHasNotLeft(int status) {
        assertOutcome(decide(SHIPPED.withStatus(status), null), Action.UNCHANGED, null);
    }

    @ParameterizedTest
    @ValueSource(ints = {450, 500, 800})
    void leavesShippedOrderToTheOrderInTheShop(int status) {
        var decision = decide(SHIPPED.withStatus(status), null);

        assertThat(decision).isInstanceOf(ShippedOrder.class);
        assertThat(decision.writes()).isFalse();
    }

    @Test
    void settlesWholeOrderUntilItsTrackingCodeComes() {
        var withoutCode = SHIPPED.withoutTrackingCode();

        assertOutcome(decide(withoutCode, null), Action.SKIPPED, Reason.AWAITING_TRACKING);
        assertThat(decider(NOW.plus(Duration.ofHours(1))).decide(withoutCode.state(), 7L, null))
                .isInstanceOf(ShippedOrder.class);
    }

    @Test
    void notesTrackingCodeOfAnOrderThatIsDone() {
        var done = new Delivery(7, "7", Delivery.State.DONE, NOW, null, 0, false);

        var result = assertOutcome(decide(SHIPPED, done), Action.UNCHANGED, null);

        assertThat(result.delivery()).isEqualTo(done.withTracking());
        assertThat(result.note()).contains("Order 7", "tracking code");
        var told = assertOutcome(decide(SHIPPED, done.withTracking()), Action.UNCHANGED, null);
        assertThat(told.delivery()).isNull();
        assertThat(told.note()).isNull();
    }

    @Test
    void completesOpenOrder() {
        var decision = decider().decide(shipped(null), new ShopOrderState.Open(order("OPEN", 2)));

        assertThat(decision).isInstanceOf(DeliveryDecision.CompleteOrder.class);
        assertThat(decision.writes()).isTrue();
    }

    @Test
    void settlesOrderThatIsCompleteInTheShop() {
        var decision = decider().decide(shipped(null), new ShopOrderState.Complete(order("COMPLETED", 2)));

        assertOutcome(decision, Action.DELIVERED, null);
    }

    @Test
    void parksOrderThatTheShopHasCancelled() {
        var cancelled = new ShopOrderState.Parked(Reason.SHIPPED_BUT_CANCELLED, "the warehouse has shipped it");

        assertOutcome(decider().decide(shipped(null), cancelled), Action.ATTENTION, Reason.SHIPPED_BUT_CANCELLED);
    }

    @Test
    void parksOrderWhoseLineHasMorePiecesThanWerePicked() {
        var decision = decider().decide(shipped(null), new ShopOrderState.Open(order("OPEN", 3)));

        var result = assertOutcome(decision, Action.ATTENTION, Reason.PARTIAL_DELIVERY);
        assertThat(result.outcome().detail()).isEqualTo("2 of the 3 pieces that the shop has on it were picked");
    }

    @Test
    void completesShipmentThatHoldsWhatWasPicked() {
        var partial = shipped(SHIPPED.withPicked(1), null);
        var open = new ShopOrderState.Open(order("OPEN", 1));

        assertOutcome(decider().decide(partial, open), Action.ATTENTION, Reason.PARTIAL_DELIVERY);
        assertThat(decider(NOW, "partial: complete-shipment").decide(partial, open))
                .isInstanceOf(DeliveryDecision.CompleteShipment.class);
    }

    @Test
    void callsNotAgainWhileACallMayStillTakeEffect() {
        var called = shipped(new Delivery(7, "7", Delivery.State.ATTEMPTED, NOW, NOW, 1, true));
        var open = new ShopOrderState.Open(order("OPEN", 2));

        var result = assertOutcome(decider().decide(called, open), Action.SKIPPED, Reason.AWAITING_ANSWER);
        assertThat(result.delivery()).isEqualTo(called.delivery());
        assertThat(decider(NOW.plus(Duration.ofMinutes(10))).decide(called, open))
                .isInstanceOf(DeliveryDecision.CompleteOrder.class);
    }

    @Test
    void parksOrderAfterThreeCallsWithoutAnAnswer() {
        var called = shipped(new Delivery(7, "7", Delivery.State.ATTEMPTED, NOW, NOW, 3, true));

        var decision = decider().decide(called, new ShopOrderState.Open(order("OPEN", 2)));

        assertOutcome(decision, Action.ATTENTION, Reason.QUICK_PROCESS_REFUSED);
    }

    private static ShippedOrder shipped(@Nullable Delivery delivery) {
        return shipped(SHIPPED, delivery);
    }

    private static ShippedOrder shipped(WarehouseOrder order, @Nullable Delivery delivery) {
        return (ShippedOrder) decide(order, delivery);
    }

    private static DeliveryDecision decide(WarehouseOrder order, @Nullable Delivery delivery) {
        return decider().decide(order.state(), 7L, delivery);
    }

    private static DeliveryDecider decider() {
        return decider(NOW);
    }

    private static DeliveryDecider decider(Instant now, String... settings) {
        return new DeliveryDecider(
                SettingsFixture.store("deliveries", settings).deliveries(),
                ForeignTimes.of(Clock.fixed(now, ZoneOffset.UTC)),
                Set.of(),
                Map.of(),
                article -> false);
    }

    /** An order of one line, and of one shipment with this many pieces of it. */
    private static Order order(String status, int pieces) {
        return Json.MAPPER.readValue("""
                {"id": 7, "status": "%s",
                 "products": [{"id": 1, "product_id": 5, "product_code": "CUP", "shipment_id": 9, "quantity": %d}],
                 "shipments": [{"id": 9, "status": "OPEN", "tracking_code": "JJFI1"}]}
                """.formatted(status, pieces), Order.class);
    }

    private static DeliveryResult assertOutcome(DeliveryDecision decision, Action action, @Nullable Reason reason) {
        assertThat(decision.writes()).isFalse();
        assertThat(decision).isInstanceOf(DeliveryDecision.Settled.class);
        var result = ((DeliveryDecision.Settled) decision).result();
        assertThat(result.outcome().action()).isEqualTo(action);
        assertThat(result.outcome().reason()).isEqualTo(reason);
        return result;
    }
}
