package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.PageFaults;
import dev.stockbridge.sandbox.http.Fault;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** One order that the shop cannot serve holds up nobody but itself, and a shop that serves nothing is no bad order. */
class UnservableOrdersTest {

    private final OrderStore store = OrderStore.fresh();

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"100, 0", "100, 60", "100, 119", "30, 0", "30, 60", "30, 119", "7, 60"})
    void singlesOutTheOrderThatBreaksItsPage(int cap, int position) {
        store.shop().switchTo(s -> s.withPageSizeCap(cap));
        var ids = many(120);
        long bad = ids.get(position);
        store.shop().misbehave(PageFaults.poisonsOrder(bad));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of(OrderStore.key(bad), "unreadable"));
        assertThat(store.there().count()).isEqualTo(119);
        assertThat(store.outcome(run, bad)).isEqualTo("attention unreadable");
        assertThat(store.cursor()).isNotNull();
        store.shop().behave();
        assertThat(store.outcome(store.runWell(), bad)).isEqualTo("created");
        assertThat(store.attention()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void singlesOutSeveralWhereverTheyStand() {
        var ids = many(150);
        var bad = List.of(ids.get(0), ids.get(1), ids.get(40), ids.get(70), ids.get(149));
        store.shop().misbehave(bad.stream().map(PageFaults::poisonsOrder).toArray(Fault[]::new));

        store.run(ExitCode.ATTENTION);

        assertThat(store.reasons())
                .containsOnlyKeys(bad.stream().map(OrderStore::key).toList())
                .containsValue("unreadable");
        assertThat(store.there().count()).isEqualTo(145);
        store.shop().behave();
        store.runWell();
        assertThat(store.attention()).isEmpty();
        assertThat(store.there().count()).isEqualTo(150);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"1, false", "150, false", "1, true", "150, true"})
    void namesAnOrderThatIsTheOnlyNewOne(int before, boolean pageBehindEndMissing) {
        store.shop().switchTo(s -> s.withPageBeyondEndMissing(pageBehindEndMissing));
        many(before);
        store.runWell();
        long bad = store.add();
        store.shop().misbehave(PageFaults.poisonsOrder(bad));

        store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of(OrderStore.key(bad), "unreadable"));
        store.run(ExitCode.ATTENTION);
        store.shop().behave();
        assertThat(store.outcome(store.runWell(), bad)).isEqualTo("created");
        assertThat(store.attention()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void namesAnOrderInABurst() {
        var second = Instant.now().minusSeconds(5_000).truncatedTo(ChronoUnit.SECONDS);
        var ids = IntStream.range(0, 130).mapToObj(n -> store.add(second)).toList();
        store.shop().switchTo(s -> s.withPageSizeCap(40));
        store.shop().misbehave(PageFaults.poisonsOrder(ids.get(70)));

        store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of(OrderStore.key(ids.get(70)), "unreadable"));
        assertThat(store.there().count()).isEqualTo(129);
    }

    @Test
    @Tag("thorough")
    void namesTheFirstOrderOfAShopOnceThereIsASecond() {
        long bad = store.add();
        store.shop().misbehave(PageFaults.poisonsOrder(bad));
        store.run(ExitCode.UNREACHABLE);

        long next = store.add();
        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcomes(run))
                .isEqualTo(Map.of(OrderStore.key(bad), "attention unreadable", OrderStore.key(next), "created"));
    }

    @Test
    void namesAnOrderOfAShopWhoseIdsAreInNoOrder() {
        long late = store.add();
        long bad = store.add(Instant.now().minusSeconds(9_000));
        long early = store.add(Instant.now().minusSeconds(5_000));
        store.shop().misbehave(PageFaults.poisonsOrder(bad));

        store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of(OrderStore.key(bad), "unreadable"));
        assertThat(store.status(late)).isEqualTo(store.status(early));
    }

    @Test
    void readsEachOpenOrderOnceInTheFullReading() {
        many(70);
        store.runWell();
        store.shop().clearRequests();

        var run = store.run(OrderStore.FULL);

        assertThat(store.shop().count("GET", ".*/orders/.*")).isZero();
        assertThat(store.report(run).counts().read()).isEqualTo(70);
    }

    @Test
    @Tag("thorough")
    void namesAnOldOrderAmongOnesThatDidNotChange() {
        var ids = many(150);
        store.runWell();
        long bad = ids.get(70);
        store.orders().quantity(bad, store.line(bad, 0), 5);
        long fresh = store.add();
        store.shop().misbehave(PageFaults.poisonsOrder(bad));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcomes(run))
                .isEqualTo(Map.of(OrderStore.key(bad), "attention unreadable", OrderStore.key(fresh), "created"));
        store.shop().behave();
        assertThat(store.outcome(store.runWell(), bad)).isEqualTo("updated");
    }

    @Test
    void readsAllOpenOrdersAroundOneThatCannotBeServed() {
        var ids = many(230);
        long sent = ids.get(120);
        store.runWell();
        var late = new ArrayList<Long>();
        for (int n : new int[] {5, 105, 205}) {
            late.add(ids.get(n));
            store.shop().switchTo(s -> s.withChildChangesTouchingOrders(false));
            store.orders().comment(ids.get(n), "PUBLIC", "Soita");
        }
        store.shop().misbehave(PageFaults.poisonsOrder(sent));

        var run = store.run(OrderStore.FULL);

        assertThat(run.exitCode()).as(run.remark()).isEqualTo(ExitCode.ATTENTION);
        assertThat(store.reasons()).isEqualTo(Map.of(OrderStore.key(sent), "unreadable"));
        assertThat(late).allSatisfy(id -> assertThat(store.outcome(run, id)).isEqualTo("updated"));
    }

    @Test
    void parksAnOrderThatCannotBeUnderstood() {
        var ids = many(3);
        store.shop().checkAnswers(false);
        store.shop().misbehave(PageFaults.malformsOrder(ids.get(1)));

        store.run(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of(OrderStore.key(ids.get(1)), "unreadable"));
        assertThat(store.there().count()).isEqualTo(2);
        store.shop().behave();
        store.runWell();
        assertThat(store.attention()).isEmpty();
        assertThat(store.there().count()).isEqualTo(3);
    }

    @Test
    void holdsUpNobodyWithAHeldOrderThatCannotBeServed() {
        var settled = OrderStore.fresh(StoreKind.ORDERS_SETTLED);
        long held = settled.orders().add(OrderStore.order().payment(2, "OPEN"));
        settled.runWell();
        long other = settled.add();
        settled.shop().misbehave(PageFaults.poisonsOrder(held));

        var run = settled.run(ExitCode.ATTENTION);

        assertThat(settled.outcome(run, other)).isEqualTo("created");
        assertThat(settled.reasons()).isEqualTo(Map.of(OrderStore.key(held), "unreadable"));
    }

    @Test
    @Tag("thorough")
    void blamesNoOrderForAShopThatServesNothing() {
        var ids = many(120);
        store.runWell();
        store.there().pick(OrderStore.key(ids.get(0)));
        store.orders().quantity(ids.get(0), store.line(ids.get(0), 0), 5);
        store.run(ExitCode.ATTENTION);
        var cursor = store.cursor();
        store.add();
        store.shop().misbehave(Faults.answers(500).onlyFor("GET", ".*/orders.*"));

        store.run(ExitCode.UNREACHABLE);

        assertThat(store.reasons()).isEqualTo(Map.of(OrderStore.key(ids.get(0)), "order-locked"));
        assertThat(store.cursor()).isEqualTo(cursor);
    }

    private List<Long> many(int count) {
        var from = Instant.now().minusSeconds(10_000);
        return IntStream.range(0, count)
                .mapToObj(n -> store.add(from.plusSeconds(n)))
                .toList();
    }
}
