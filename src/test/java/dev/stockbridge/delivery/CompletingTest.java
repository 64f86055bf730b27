package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.fault.PageFaults;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the warehouse has shipped is completed in the shop, and nothing else is. */
class CompletingTest {

    private final DeliveryStore store = DeliveryStore.fresh();

    @ParameterizedTest
    @ValueSource(ints = {450, 500})
    void completesWhatWasShippedWithItsTrackingCode(int status) {
        long id = store.sent();
        store.there().ship(DeliveryStore.key(id), status, "JJFI1");

        var run = store.runWell();

        assertThat(store.outcome(run, id)).isEqualTo("delivered");
        assertThat(store.status(id)).isEqualTo("COMPLETED");
        assertThat(store.code(id)).isEqualTo("JJFI1");
        assertThat(store.mails()).containsExactly(id);
        assertThat(store.calls())
                .hasSize(1)
                .allSatisfy(call -> assertThat(call.body()).isEqualToIgnoringWhitespace("""
                        {"tracking_code":"JJFI1","send_emails":true,"allow_open_cash_on_delivery_payments":true,
                        "ignore_payment_activation_errors":false}"""));
        assertThat(store.report(run).counts().delivered()).isEqualTo(1);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"200", "300", "320", "400"})
    void leavesAloneWhatHasNotLeft(int status) {
        long id = store.sent();
        store.there().pick(DeliveryStore.key(id));
        store.there().status(DeliveryStore.key(id), status);

        store.runWell();
        store.run(DeliveryStore.FULL);

        assertThat(store.calls()).isEmpty();
        assertThat(store.status(id)).isEqualTo("OPEN");
    }

    @Test
    void completesEachOrderOnce() {
        long id = store.shipped("JJFI1");
        store.runWell();

        assertThat(store.outcome(store.runWell(), id)).isNull();
        store.run(DeliveryStore.FULL);
        store.run(new RunOptions(false, false, null, null, List.of(DeliveryStore.key(id))));
        store.there().status(DeliveryStore.key(id), 500);
        store.runWell();

        assertThat(store.calls()).hasSize(1);
        assertThat(store.mails()).containsExactly(id);
    }

    @Test
    void completesWhatIsShippedFromRunToRun() {
        store.runWell();
        for (int n = 0; n < 3; n++) {
            long id = store.shipped("JJFI" + n);
            assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
        }
    }

    @Test
    @Tag("thorough")
    void losesNothingOverAnOutageOfAWeek() {
        long first = store.sent();
        long second = store.sent();
        store.runWell();
        store.there().ship(DeliveryStore.key(first), "JJFI1");
        store.clock().advance(Duration.ofDays(7));
        store.there().ship(DeliveryStore.key(second), "JJFI2");

        store.runWell();

        assertThat(List.of(store.status(first), store.status(second))).containsOnly("COMPLETED");
    }

    @Test
    void remembersByTheWarehousesClockHowFarItRead() {
        long id = store.sent();
        store.clock().advance(Duration.ofHours(-1));
        store.runWell();
        store.there().ship(DeliveryStore.key(id), "JJFI1");

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
    }

    @Test
    @Tag("thorough")
    void readsAllPages() {
        store.runWell();
        var ids = IntStream.range(0, 230)
                .mapToObj(n -> store.orders().add(DeliveryStore.order()))
                .toList();
        store.send();
        ids.forEach(id -> store.there().ship(DeliveryStore.key(id), "JJFI" + id));

        store.runWell();

        assertThat(ids).allSatisfy(id -> assertThat(store.status(id)).isEqualTo("COMPLETED"));
        assertThat(store.mails()).isEqualTo(ids);
        assertThat(store.warehouse().requests()).hasSizeLessThan(8);
    }

    @Test
    void findsInTheFullReadingWhatTheChangesDidNotShow() {
        store.runWell();
        long id = store.shipped("JJFI1");
        store.there().edit(DeliveryStore.key(id), order -> order.put("statusChanged", "2020-01-01T00:00:00Z"));
        store.runWell();
        assertThat(store.status(id)).isEqualTo("OPEN");

        assertThat(store.outcome(store.run(DeliveryStore.FULL), id)).isEqualTo("delivered");
    }

    @Test
    void passesOverTheOrdersOfOthers() {
        store.runWell();
        store.there().seed("OTHER-1", order -> {});
        store.there().status("OTHER-1", 450);

        var run = store.runWell();

        assertThat(store.calls()).isEmpty();
        assertThat(store.items(run))
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).isEqualTo("not-ours"));
    }

    @Test
    @Tag("thorough")
    void knowsAnOrderThatGotAnotherNumberInTheWarehouse() {
        long id = store.shipped("JJFI1");
        store.there().edit(DeliveryStore.key(id), order -> order.put("orderNumber", id + "-B"));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
    }

    @Test
    void takesNoOrderOfAnotherForOursBecauseOfItsNumber() {
        long id = store.sent();
        store.there().seed(DeliveryStore.key(id), order -> {
            order.put("goodsOwnerOrderId", "another");
            SandboxWarehouseOrders.line(order, "1", "CUP", 1);
        });
        store.there().ship(DeliveryStore.key(id), "JJFI1");

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped not-ours");
        assertThat(store.status(id)).isEqualTo("OPEN");
    }

    @Test
    void knowsOrdersBehindAPrefix() {
        var prefixed = DeliveryStore.fresh(StoreKind.ORDERS_PREFIXED);
        long id = prefixed.sent();
        prefixed.there().ship("WEB-" + id, "JJFI1");

        assertThat(prefixed.outcome(prefixed.runWell(), id)).isEqualTo("delivered");
    }

    @Test
    void plansWithoutATrace() {
        long id = store.shipped("JJFI1");

        assertThat(store.outcome(store.run(DeliveryStore.PLAN), id)).isEqualTo("delivered");
        assertThat(store.calls()).isEmpty();
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
        assertThat(store.mails()).containsExactly(id);
    }

    @Test
    void takesTheItemsThatAreNamed() {
        long one = store.shipped("JJFI1");
        long other = store.shipped("JJFI2");

        store.run(new RunOptions(false, false, null, null, List.of(DeliveryStore.key(other))));

        assertThat(store.status(one)).isEqualTo("OPEN");
        assertThat(store.status(other)).isEqualTo("COMPLETED");
    }

    @Test
    @Tag("thorough")
    void readsNoListForEverThatBeginsWhereItLikes() {
        store.runWell();
        store.shipped("JJFI1");
        store.shipped("JJFI2");
        store.warehouse().misbehave(PageFaults.ignoresWarehouseParameter("orderIdFrom"));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        store.warehouse().behave();
        store.runWell();
        assertThat(store.mails()).hasSize(2);
    }
}
