package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.fault.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a run may be asked to cover, and what leaves the cursor where it is. */
class OptionsTest {

    private static final Instant LAST_WEEK =
            Instant.now().minus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);

    private final OrderStore store = OrderStore.fresh();

    @Test
    void asksForABeginningBeforeTheFirstRun() {
        var unset = OrderStore.fresh(StoreKind.ORDERS_WITHOUT_START);
        long id = unset.add();
        unset.shop().clearRequests();

        for (var options : List.of(RunOptions.ORDINARY, OrderStore.PLAN, OrderStore.FULL)) {
            var run = unset.run(options);
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.execution()).isNull();
            assertThat(run.remark()).contains("orders.start").contains("--since");
        }
        assertThat(unset.shop().requests()).isEmpty();
        assertThat(unset.outcome(unset.run(items(id)), id)).isEqualTo("created");
        assertThat(unset.run(since(LAST_WEEK, null)).exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(unset.run().exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void takesNothingFromBeforeTheBeginning() {
        long old = store.add(Instant.parse("2019-12-31T23:59:59Z"));
        long young = store.add(Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(store.outcomes(store.runWell())).isEqualTo(Map.of(OrderStore.key(young), "created"));
        assertThat(store.outcomes(store.run(OrderStore.FULL))).isEmpty();
        assertThat(store.outcome(store.run(items(old)), old)).isEqualTo("created");
    }

    @Test
    void plansWithoutWritingTwiceTheSameAndThenDoesIt() {
        long changed = store.add(LAST_WEEK);
        long cancelled = store.add(LAST_WEEK);
        store.runWell();
        store.orders().quantity(changed, store.line(changed, 0), 4);
        store.orders().cancel(cancelled);
        long fresh = store.orders().add(OrderStore.order().line("TEA", 1));
        long bad = store.orders().add(OrderStore.order().line("BAG", 1, line -> line.putNull("quantity")));
        store.writes();
        var cursor = store.cursor();
        var links = links();

        var first = store.outcomes(store.run(OrderStore.PLAN));
        var second = store.outcomes(store.run(OrderStore.PLAN));

        assertThat(first)
                .isEqualTo(Map.of(
                        OrderStore.key(changed), "updated",
                        OrderStore.key(cancelled), "cancelled",
                        OrderStore.key(fresh), "created",
                        OrderStore.key(bad), "attention unreadable"));
        assertThat(second).isEqualTo(first);
        assertThat(store.warehouseWrites()).isZero();
        assertThat(store.cursor()).isEqualTo(cursor);
        assertThat(links()).isEqualTo(links);
        assertThat(store.attention()).isEmpty();
        assertThat(store.outcomes(store.run())).isEqualTo(first);
    }

    @Test
    void movesTheCursorInAnOrdinaryRunAlone() {
        store.add(LAST_WEEK);
        store.runWell();
        assertThat(store.cursor()).isEqualTo(LAST_WEEK);
        long next = store.add(LAST_WEEK.plusSeconds(60));

        store.run(OrderStore.PLAN);
        store.run(OrderStore.FULL);
        store.run(items(next));
        store.run(since(LAST_WEEK.minusSeconds(60), null));
        assertThat(store.cursor()).isEqualTo(LAST_WEEK);

        store.runWell();
        assertThat(store.cursor()).isEqualTo(LAST_WEEK.plusSeconds(60));
    }

    @Test
    void leavesTheCursorWhereItIsWhenTheRunEndsEarly() {
        store.add(LAST_WEEK);
        store.runWell();
        long next = store.add(LAST_WEEK.plusSeconds(60));
        store.warehouse().misbehave(Faults.answers(503).onlyFor("PUT", ".*/orders"));

        store.run(ExitCode.UNREACHABLE);

        assertThat(store.cursor()).isEqualTo(LAST_WEEK);
        store.warehouse().behave();
        assertThat(store.outcome(store.runWell(), next)).isEqualTo("created");
        assertThat(store.cursor()).isEqualTo(LAST_WEEK.plusSeconds(60));
    }

    @Test
    void readsTheRangeThatIsAskedForWithBothItsEnds() {
        long before = store.add(LAST_WEEK.minusSeconds(1));
        long first = store.add(LAST_WEEK);
        long last = store.add(LAST_WEEK.plusSeconds(60));
        long after = store.add(LAST_WEEK.plusSeconds(61));

        for (boolean inclusive : new boolean[] {false, true}) {
            store.shop().switchTo(s -> s.withUpdatedFromInclusive(inclusive));
            store.run(since(LAST_WEEK, LAST_WEEK.plusSeconds(60)));
        }

        assertThat(store.there().find(OrderStore.key(first))).isPresent();
        assertThat(store.there().find(OrderStore.key(last))).isPresent();
        assertThat(store.there().find(OrderStore.key(before))).isEmpty();
        assertThat(store.there().find(OrderStore.key(after))).isEmpty();
    }

    @Test
    void looksAtTheItemsThatAreAskedForAlone() {
        long one = store.add();
        store.add();

        var run = store.run(items(one, 4_711L));

        assertThat(store.outcomes(run))
                .isEqualTo(Map.of(OrderStore.key(one), "created", "4711", "attention unknown-item"));
        assertThat(store.there().count()).isEqualTo(1);
        assertThat(store.run(new RunOptions(false, false, null, null, List.of("CUP")))
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    @Tag("thorough")
    void catchesInTheFullReadingWhatMovedNoTimeStamp() {
        long commented = store.add(LAST_WEEK);
        long cancelled = store.add(LAST_WEEK);
        long completed = store.add(LAST_WEEK);
        long paid = store.add(LAST_WEEK);
        store.add();
        store.runWell();
        store.shop().switchTo(s -> s.withChildChangesTouchingOrders(false));
        store.orders().comment(commented, "PUBLIC", "Soita");
        store.orders().payment(paid, payment -> payment.put("currency", "SEK"));
        silently(cancelled, () -> store.orders().cancel(cancelled));
        silently(completed, () -> store.orders().complete(completed, "JJFI-1"));
        assertThat(store.outcomes(store.runWell())).isEmpty();

        var run = store.run(OrderStore.FULL);

        assertThat(store.outcomes(run))
                .isEqualTo(Map.of(
                        OrderStore.key(commented), "updated",
                        OrderStore.key(paid), "updated",
                        OrderStore.key(cancelled), "cancelled",
                        OrderStore.key(completed), "cancelled"));
        assertThat(store.there(commented).get("orderRemark").stringValue()).isEqualTo("Soita");
        assertThat(store.status(cancelled)).isEqualTo(1000);
        assertThat(store.outcomes(store.run(OrderStore.FULL))).isEmpty();
    }

    /** Changes an order and puts its old time stamp back. */
    private void silently(long id, Runnable change) {
        var before = store.orders().get(id).get("updated_at").stringValue();
        change.run();
        store.orders().stamp(id, before);
    }

    private List<Map<String, Object>> links() {
        return store.sql()
                .queryForList(
                        "select order_id, state, shop_updated_at from order_link where store = ? order by order_id",
                        store.id());
    }

    private static RunOptions items(Long... ids) {
        return new RunOptions(
                false,
                false,
                null,
                null,
                List.of(ids).stream().map(id -> Long.toString(id)).toList());
    }

    private static RunOptions since(Instant since, Instant until) {
        return new RunOptions(false, false, since, until, List.of());
    }
}
