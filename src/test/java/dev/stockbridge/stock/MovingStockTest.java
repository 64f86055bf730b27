package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.SandboxRequest;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Goods move while a run compares and pushes; the shop never sells what is not there. */
class MovingStockTest {

    private final StockStore store = StockStore.fresh();

    @Test
    void overwritesNoDeliveryThatWasBookedSinceTheComparison() {
        store.units(1);
        long id = store.sent("U-000", 3);
        store.there().ship(Long.toString(id), "JJFI1");
        store.lies("U-000", 5);
        store.shop()
                .misbehave(Faults.before(patchOrItem(), () -> store.orders().complete(id, "JJFI1"))
                        .times(1));

        var run = store.runWell();

        assertThat(store.outcome(run, "U-000"))
                .isEqualTo("skipped basis-moved: the shop had 10, reserved 3; now it has 7, reserved 0");
        assertThat(store.writes()).isEmpty();
        store.runWell();
        assertThat(store.balance("U-000")).isEqualTo(5);
    }

    @Test
    void pushesNothingToAnOrderThatWasCancelledSinceTheComparison() {
        store.units(1);
        long id = store.sent("U-000", 3);
        store.lies("U-000", 5);
        store.shop()
                .misbehave(Faults.before(patchOrItem(), () -> store.orders().cancel(id))
                        .times(1));

        var run = store.runWell();

        assertThat(store.outcome(run, "U-000")).startsWith("skipped basis-moved");
    }

    @Test
    @Tag("thorough")
    void pushesTheSameForANewOrderSinceTheComparison() {
        store.units(1);
        store.lies("U-000", 5);
        store.shop()
                .misbehave(Faults.before(patchOrItem(), () -> store.order("U-000", 2))
                        .times(1));

        store.runWell();

        assertThat(store.quantity("U-000")).isEqualTo(5);
        assertThat(store.balance("U-000")).isEqualTo(3);
    }

    @Test
    @Tag("thorough")
    void overwritesNothingThatAPersonTypedSinceTheComparison() {
        store.units(1);
        store.lies("U-000", 5);
        store.shop()
                .misbehave(Faults.before(
                                patchOrItem(),
                                () -> store.products().editStock("U-000", item -> item.put("quantity", 42)))
                        .times(1));

        assertThat(store.outcome(store.runWell(), "U-000")).startsWith("skipped basis-moved");
        assertThat(store.quantity("U-000")).isEqualTo(42);
        store.runWell();
        assertThat(store.quantity("U-000")).isEqualTo(5);
    }

    @Test
    void sellsNothingTwiceThatIsSentWhileItReads() {
        store.units(1);
        store.lies("U-000", 9);
        long id = store.order("U-000", 3);
        store.warehouse()
                .misbehave(Faults.before(
                                articles(),
                                () -> store.there()
                                        .seed(
                                                Long.toString(id),
                                                order -> SandboxWarehouseOrders.line(
                                                        order,
                                                        store.orders()
                                                                .get(id)
                                                                .at("/products/0/id")
                                                                .asText(),
                                                        "U-000",
                                                        3)))
                        .times(1));

        store.runWell();

        assertThat(store.balance("U-000"))
                .as("too little for now, never too much")
                .isEqualTo(3);
        store.sql()
                .update(
                        "insert into order_link (store, order_id, order_number, state) values (?, ?, ?, 'open')",
                        store.id(),
                        id,
                        Long.toString(id));
        store.runWell();
        assertThat(store.balance("U-000")).isEqualTo(6);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"0", "1", "3", "8", "14"})
    void goesOnWhereItWasCutOff(int calls) {
        var chunked = StockStore.fresh(3, StoreKind.STOCK);
        chunked.units(30);
        IntStream.range(0, 9).forEach(n -> chunked.lies("U-00" + n, 4));
        chunked.shop()
                .misbehave(Faults.resetsBeforeEffect(1)
                        .onlyFor(request -> request.path().contains("/stock/"))
                        .after(calls));
        StockStore.expect(chunked.run("night"), ExitCode.UNREACHABLE);
        chunked.shop().behave();

        var rest = StockStore.expect(chunked.run("night"), ExitCode.COMPLETED);

        assertThat(IntStream.range(0, 9))
                .allSatisfy(n -> assertThat(chunked.quantity("U-00" + n)).isEqualTo(4));
        var counts = chunked.report(rest).counts();
        assertThat(counts.pushed()).isEqualTo(9);
        assertThat(counts.unchanged()).isEqualTo(21);
        assertThat(counts.read()).isEqualTo(30);
        assertThat(chunked.items(rest)).hasSize(9);
    }

    @Test
    @Tag("thorough")
    void comparesAgainAfterAReadingThatWasCutOff() {
        store.units(4);
        store.lies("U-001", 4);
        store.warehouse().misbehave(Faults.resetsBeforeEffect(1).onlyFor(articles()));
        StockStore.expect(store.run("night"), ExitCode.UNREACHABLE);
        store.warehouse().behave();
        store.lies("U-001", 6);
        store.products().editStock("U-002", item -> item.put("quantity", 3));

        StockStore.expect(store.run("night"), ExitCode.COMPLETED);

        assertThat(store.quantity("U-001")).isEqualTo(6);
        assertThat(store.quantity("U-002")).isEqualTo(10);
    }

    @Test
    @Tag("thorough")
    void missesNoOrderOfManyWhileOthersAreClosed() {
        store.units(1);
        store.lies("U-000", 400);
        store.run(StockStore.FORCED);
        var ids = IntStream.range(0, 250)
                .mapToObj(n -> store.orders()
                        .add(NewOrder.by(Person.ALL.get(0)).line("U-000", 1).payment(2, "PENDING_ACTIVATION")))
                .toList();
        store.send();
        int[] next = {0};
        store.shop()
                .misbehave(Faults.before(
                        request -> request.path().endsWith("/orders")
                                && request.method().equals("GET"),
                        () -> IntStream.range(0, 30).forEach(n -> store.orders().complete(ids.get(next[0]++), "X"))));

        store.run();

        assertThat(store.balance("U-000")).as("never more than there is").isLessThanOrEqualTo(150);
        store.shop().behave();
        store.runWell();
        assertThat(store.balance("U-000")).isLessThanOrEqualTo(150);
    }

    @Test
    void letsNoDeliveryBeBookedWhileItPushes() {
        store.units(1);
        store.lies("U-000", 5);
        var locks = new ConcurrentLinkedDeque<Integer>();
        store.shop().misbehave(Faults.before(request -> true, () -> locks.add(locksHeld())));

        store.runWell();

        assertThat(locks.getLast()).as("the run's own and the shop's").isEqualTo(locks.getFirst() + 1);
    }

    private int locksHeld() {
        return store.sql()
                .queryForObject("select count(*) from pg_locks where locktype = 'advisory' and granted", Integer.class);
    }

    private static Predicate<SandboxRequest> patchOrItem() {
        return request -> request.path().contains("/stock/");
    }

    private static Predicate<SandboxRequest> articles() {
        return request -> request.path().endsWith("/articles");
    }
}
