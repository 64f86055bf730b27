package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where orders are released once they are settled: 1 is an invoice, 6 is cash on delivery, 2 and 5 are paid at once. */
class PaymentsTest {

    private final OrderStore store = OrderStore.fresh(StoreKind.ORDERS_SETTLED);

    @ParameterizedTest
    @CsvSource({
        "2, PAID, created",
        "2, paid, created",
        "5, PENDING_ACTIVATION, created",
        "5, PARTIALLY_ACTIVATED, created",
        "1, OPEN, created",
        "6, OPEN, created",
        "2, OPEN, skipped awaiting-payment",
        "5, OPEN, skipped awaiting-payment",
        "2, CANCELLED, skipped awaiting-payment",
        "2, REFUNDED, skipped awaiting-payment",
        "2, SOMETHING_NEW, skipped awaiting-payment"
    })
    void goesByTheStateAndTheMethod(int method, String status, String outcome) {
        long id = store.orders().add(OrderStore.order().payment(method, status).with(order -> {
            order.put("payment_method_id", method);
        }));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo(outcome);
        assertThat(store.attention()).isEmpty();
    }

    @Test
    void waitsForEveryPaymentThatStands() {
        assertThat(first(card("OPEN").payment(9, "PAID", "14.90", "EUR"))).isEqualTo("skipped awaiting-payment");
        assertThat(first(card("PAID").payment(9, "OPEN", "14.90", "EUR"))).isEqualTo("skipped awaiting-payment");
        assertThat(first(card("PAID").payment(9, "PAID", "14.90", "EUR"))).isEqualTo("created");
        assertThat(first(card("CANCELLED").payment(9, "PAID", "24.90", "EUR"))).isEqualTo("created");
    }

    @ParameterizedTest
    @Cases(
            quick = 4,
            value = {
                "0.01, , skipped awaiting-payment",
                "24.88, , skipped awaiting-payment",
                "24.89, , created",
                "24.90, , created",
                "30.00, , created",
                "24.90, -24.90, skipped awaiting-payment",
                "24.90, -0.01, created",
                "24.90, -0.02, skipped awaiting-payment",
                "34.90, -10.00, created"
            })
    void waitsUntilWhatIsPaidLessWhatIsRefundedCoversTheTotal(String paid, String refunded, String outcome) {
        var order = OrderStore.order().payment(2, "PAID", paid, "EUR");

        assertThat(first(refunded == null ? order : order.payment(2, "REFUNDED", refunded, "EUR")))
                .isEqualTo(outcome);
    }

    @Test
    void takesNothingOffForAPaymentThatWasItselfRefunded() {
        assertThat(first(OrderStore.order()
                        .payment(5, "REFUNDED", "24.90", "EUR")
                        .payment(2, "PAID", "24.90", "EUR")))
                .isEqualTo("created");
    }

    @Test
    void addsUpNoPaymentsOfSeveralCurrencies() {
        assertThat(first(OrderStore.order().payment(2, "PAID", "12.90", "EUR").payment(2, "PAID", "12.00", "SEK")))
                .isEqualTo("skipped awaiting-payment");
    }

    @Test
    void countsAnInvoiceForTheRest() {
        assertThat(first(card("PAID").payment(1, "OPEN", "14.90", "EUR"))).isEqualTo("created");
        assertThat(first(OrderStore.order().payment(1, "OPEN", "0.01", "EUR"))).isEqualTo("created");
    }

    @Test
    @Tag("thorough")
    void waitsForTheRestOfAnOrderThatGrewBeforeItWasSent() {
        long id = store.orders().add(OrderStore.order());
        store.orders().addLine(id, "TEA", 1);
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped awaiting-payment");

        store.orders().quantity(id, store.line(id, 1), 0);

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("created");
    }

    @Test
    void goesByTheOrdersMethodWhereThereIsNoPayment() {
        assertThat(first(OrderStore.order().withoutPayment())).isEqualTo("skipped awaiting-payment");
        assertThat(first(OrderStore.order().withoutPayment().with(order -> order.put("payment_method_id", 1))))
                .isEqualTo("created");
        assertThat(first(OrderStore.order().withoutPayment().with(order -> order.putNull("payment_method_id"))))
                .isEqualTo("skipped awaiting-payment");
    }

    @Test
    void waitsForNothingWhereThereIsNothingToPay() {
        assertThat(first(OrderStore.order()
                        .withoutPayment()
                        .with(order -> order.put("discount", new BigDecimal("24.90")))))
                .isEqualTo("created");
    }

    @Test
    void looksAtAHeldOrderInEveryRunWithoutANewTimeStamp() {
        store.shop().switchTo(s -> s.withChildChangesTouchingOrders(false));
        var longAgo = Instant.now().minus(Duration.ofDays(2));
        long id = store.orders().add(OrderStore.order().payment(2, "OPEN").createdAt(longAgo));
        store.add();
        store.runWell();
        assertThat(store.cursor()).isAfter(longAgo.plus(Duration.ofDays(1)));
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped awaiting-payment");

        store.orders().pay(id);
        var run = store.runWell();

        assertThat(store.outcome(run, id)).isEqualTo("created");
        store.shop().clearRequests();
        store.runWell();
        assertThat(store.shop().count("GET", ".*/orders/.+")).isZero();
    }

    @Test
    void tellsAPersonAfterThreeDaysAndClosesWhenItIsPaid() {
        long late = unpaidFor(Duration.ofDays(3).plusMinutes(5));
        long patient = unpaidFor(Duration.ofDays(3).minusMinutes(5));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcomes(run))
                .isEqualTo(Map.of(
                        OrderStore.key(late),
                        "attention awaiting-payment",
                        OrderStore.key(patient),
                        "skipped awaiting-payment"));
        assertThat(store.writes()).isEmpty();
        store.orders().pay(late);
        assertThat(store.outcome(store.runWell(), late)).isEqualTo("created");
        assertThat(store.attention()).isEmpty();
    }

    @Test
    void sendsNothingOfAHeldOrderThatIsCancelled() {
        long id = unpaidFor(Duration.ofHours(1));
        store.runWell();

        store.orders().cancel(id);

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped never-sent");
        store.shop().clearRequests();
        store.runWell();
        assertThat(store.shop().count("GET", ".*/orders/.+")).isZero();
    }

    @Test
    @Tag("thorough")
    void forgetsAHeldOrderThatIsGoneFromTheShop() {
        long id = unpaidFor(Duration.ofHours(1));
        store.runWell();

        store.orders().delete(id);

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped gone-from-shop");
        assertThat(store.outcomes(store.runWell())).isEmpty();
    }

    @Test
    void doesNotHoldWhatWasSentWhenAPaymentIsTakenBack() {
        long id = store.add();
        store.runWell();

        store.orders().payment(id, payment -> payment.put("status", "OPEN").put("is_paid", false));
        store.orders().quantity(id, store.line(id, 0), 3);

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("updated");
    }

    @Test
    void holdsNothingWhereAnyOrderIsReleased() {
        var any = OrderStore.fresh();
        long id = any.orders().add(OrderStore.order().payment(2, "OPEN"));

        assertThat(any.outcome(any.runWell(), id)).isEqualTo("created");
    }

    private String first(NewOrder order) {
        long id = store.orders().add(order);
        return store.outcome(store.runWell(), id);
    }

    private static NewOrder card(String status) {
        return OrderStore.order().payment(2, status, "10.00", "EUR");
    }

    private long unpaidFor(Duration time) {
        return store.orders()
                .add(OrderStore.order()
                        .payment(2, "OPEN")
                        .createdAt(Instant.now().minus(time)));
    }
}
