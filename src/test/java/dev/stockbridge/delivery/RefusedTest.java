package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.PageFaults;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What the shop does not want to complete is named to a person, and goes through once it can. */
class RefusedTest {

    private final DeliveryStore store = DeliveryStore.fresh();

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"400", "409"})
    void namesAnOrderWithSeveralPayments(int status) {
        store.shop().switchTo(switches -> switches.withPaymentsRefusal(status));
        long id = store.sent(DeliveryStore.order().payment(1, "PAID"));
        store.there().ship(DeliveryStore.key(id), "JJFI1");
        long fine = store.shipped("JJFI2");

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, id))
                .startsWith("attention quick-process-refused: answered " + status)
                .contains("exactly one payment");
        assertThat(store.outcome(run, fine)).isEqualTo("delivered");
        store.orders().edit(id, order -> order.withArray("payments").remove(1));
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
        assertThat(store.reasons()).isEmpty();
        assertThat(store.mails()).containsExactly(id, fine);
    }

    @Test
    void namesAnOrderWhoseCashOnDeliveryIsOpenWhereThatIsNotAllowed() {
        var strict = DeliveryStore.fresh(StoreKind.DELIVERIES_PAID);
        long id = strict.sent(NewOrder.by(Person.ALL.get(0)).line("CUP", 1).payment(6, "OPEN"));
        strict.there().ship(DeliveryStore.key(id), "JJFI1");

        assertThat(strict.outcome(strict.run(ExitCode.ATTENTION), id)).contains("cash on delivery is open");

        strict.orders().pay(id);
        assertThat(strict.outcome(strict.runWell(), id)).isEqualTo("delivered");
        assertThat(strict.mails()).isEmpty();
    }

    @Test
    void namesAnOrderThatWasCancelledInTheShop() {
        long id = store.shipped("JJFI1");
        store.orders().cancel(id);

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).startsWith("attention shipped-but-cancelled");
        assertThat(store.calls()).isEmpty();
        assertThat(store.reasons()).containsEntry(DeliveryStore.key(id), "shipped-but-cancelled");
    }

    @Test
    void takesAnOrderThatWasCompletedByHandForDone() {
        long same = store.shipped("JJFI1");
        long other = store.shipped("JJFI2");
        long none = store.shipped("JJFI3");
        store.orders().complete(same, "JJFI1");
        store.orders().complete(other, "BY-HAND");
        store.orders().complete(none, null);

        var run = store.runWell();

        assertThat(store.outcome(run, same)).isEqualTo("delivered");
        assertThat(store.outcome(run, other)).contains("another tracking code");
        assertThat(store.outcome(run, none)).contains("without our tracking code");
        assertThat(store.calls()).isEmpty();
        assertThat(store.outcome(store.runWell(), other)).isNull();
    }

    @Test
    void takesAnOrderThatWasCompletedRightBeforeTheCallForDone() {
        long id = store.shipped("JJFI1");
        store.shop()
                .misbehave(Faults.before(
                        request -> request.path().endsWith("/quick-process"),
                        () -> store.orders().complete(id, "JJFI1")));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
        assertThat(store.mails()).isEmpty();
    }

    @Test
    void namesAnOrderThatIsGoneFromTheShop() {
        long id = store.shipped("JJFI1");
        store.orders().delete(id);

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).contains("no longer has this order");
    }

    @Test
    void holdsUpNobodyWithAnOrderThatTheShopFailsAt() {
        store.shop().switchTo(switches -> switches.withPaymentActivationFailing(true));
        long id = store.shipped("JJFI1");
        long paid = store.sent(NewOrder.by(Person.ALL.get(1)).line("TEA", 1).payment(2, "PAID"));
        store.there().ship(DeliveryStore.key(paid), "JJFI2");

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, id)).contains("quick-process-refused", "Klarna");
        assertThat(store.outcome(run, paid)).isEqualTo("delivered");
        store.shop().switchTo(switches -> switches.withPaymentActivationFailing(false));
        store.waitForAttempts();
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"404", "500"})
    void takesAShopThatFailsAtEveryOrderForBroken(int status) {
        for (int n = 0; n < 4; n++) {
            store.shipped("JJFI" + n);
        }
        store.shop().misbehave(Faults.answers(status).onlyFor("POST", DeliveryStore.QUICK_PROCESS));

        store.run(ExitCode.UNREACHABLE);

        assertThat(store.calls()).hasSize(3);
        assertThat(store.reasons()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void holdsUpNobodyWithAnOrderThatCannotBeServed() {
        long bad = store.shipped("JJFI1");
        long fine = store.shipped("JJFI2");
        store.shop().misbehave(PageFaults.poisonsOrder(bad));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, bad)).startsWith("attention unreadable");
        assertThat(store.outcome(run, fine)).isEqualTo("delivered");
    }
}
