package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.PageFaults;
import dev.stockbridge.sandbox.shop.ShopSwitches;
import dev.stockbridge.sandbox.shop.ShopSwitches.OrdersApi;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ValueSource;

/** Every order that changes is read, whatever the shop does to the pages. */
class FeedTest {

    private static final Instant LAST_WEEK =
            Instant.now().minus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);

    private final OrderStore store = OrderStore.fresh();

    @ParameterizedTest(name = "{0}")
    @Cases(quick = 1, from = "shops")
    void readsABurstOfMoreOrdersThanAPageInOneSecond(String name, UnaryOperator<ShopSwitches> switches) {
        store.shop().switchTo(switches);
        var burst = burst(250, LAST_WEEK);
        long before = store.add(LAST_WEEK.minusSeconds(1));
        long after = store.add(LAST_WEEK.plusSeconds(1));

        var run = store.runWell();

        assertThat(store.there().count()).isEqualTo(252);
        assertThat(store.outcomes(run)).containsKeys(OrderStore.key(before), OrderStore.key(after));
        assertThat(store.cursor()).isEqualTo(LAST_WEEK.plusSeconds(1));
        store.writes();
        store.orders().touch(burst.get(249));
        store.runWell();
        assertThat(store.writes()).isEmpty();
        assertThat(store.violations()).isEmpty();
    }

    static Stream<Arguments> shops() {
        return Stream.of(
                shop("as the contract has it", s -> s),
                shop("exclusive bound", s -> s.withUpdatedFromInclusive(false)),
                shop("pages of forty", s -> s.withPageSizeCap(40)),
                shop("404 behind the end", s -> s.withPageBeyondEndMissing(true)),
                shop("UTC", s -> s.withUtc(true)),
                shop("no pages of an empty list", s -> s.withPageCountOfEmptyList(0)),
                shop(
                        "numbers as strings and small letters",
                        s -> s.withNumbersAsStrings(true).withLowerCaseStatuses(true)));
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"true", "false"})
    void losesNoOrderThatIsEditedBetweenTwoPages(boolean inclusive) {
        store.shop().switchTo(s -> s.withUpdatedFromInclusive(inclusive).withPageSizeCap(20));
        var ids = IntStream.range(0, 90)
                .mapToObj(n -> store.add(LAST_WEEK.plusSeconds(n)))
                .toList();
        var next = ids.iterator();
        store.shop().misbehave(PageFaults.betweenOrderPages(shop -> {
            // Each call pushes an order from the front of the feed to its end.
            if (next.hasNext()) {
                long id = next.next();
                shop.orders().quantity(id, store.line(id, 0), 7);
            }
        }));

        store.runWell();
        store.shop().behave();
        store.runWell();

        assertThat(store.there().count()).isEqualTo(90);
        assertThat(ids)
                .allSatisfy(id -> assertThat(store.ships(id).values())
                        .containsExactly(store.orders()
                                        .get(id)
                                        .at("/products/0/quantity")
                                        .asInt() + " CUP"));
    }

    @Test
    void readsOrdersUnderTheOldVersionOfTheApi() {
        var old = OrderStore.fresh(StoreKind.ORDERS_V0);
        old.shop().switchTo(s -> s.withOrdersApi(OrdersApi.V0));
        long id = old.add();

        assertThat(old.outcome(old.runWell(), id)).isEqualTo("created");
        old.orders().cancel(id);
        assertThat(old.outcome(old.runWell(), id)).isEqualTo("cancelled");
    }

    @Test
    @Tag("thorough")
    void readsBothHoursOfTheNightThatHasOneTwice() {
        var ids = new ArrayList<Long>();
        for (var time : List.of(
                "2026-10-24T23:30:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
                "2026-10-25T02:30:00Z",
                "2026-03-29T00:30:00Z",
                "2026-03-29T00:59:59Z",
                "2026-03-29T01:00:00Z",
                "2026-03-29T01:30:00Z")) {
            ids.add(store.add(Instant.parse(time)));
            store.runWell();
        }

        assertThat(ids.subList(0, 4))
                .allSatisfy(id -> assertThat(store.status(id)).isEqualTo(200));
        assertThat(store.cursor()).isEqualTo("2026-10-25T02:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25T00:30:00Z", "2026-03-29T00:30:00Z"})
    void asksInBothNightsForTheInstantAndNotForTheClockFace(String night) {
        var begin = Instant.parse(night);
        long first = store.add(begin);
        store.runWell();
        long second = store.add(begin.plus(Duration.ofHours(1)));
        long third = store.add(begin.plus(Duration.ofHours(2)));
        store.shop().clearRequests();

        store.runWell();

        assertThat(store.there().count()).isEqualTo(3);
        assertThat(List.of(first, second, third))
                .allSatisfy(id -> assertThat(store.status(id)).isEqualTo(200));
        assertThat(store.shop().requests().stream()
                        .filter(call -> call.path().endsWith("/orders"))
                        .map(call -> call.query().get("updated_at-from").get(0))
                        .map(OffsetDateTime::parse)
                        .map(OffsetDateTime::toInstant))
                .first()
                .isEqualTo(begin.minus(Duration.ofMinutes(5)));
    }

    @Test
    void takesNothingFromAShopThatIgnoresTheFilterButWhatWasAskedFor() {
        long old = store.add(Instant.parse("2019-06-01T12:00:00Z"));
        long young = store.add();
        store.shop().misbehave(PageFaults.ignoresOrderParameter("updated_at-from"));

        var run = store.runWell();

        assertThat(store.outcome(run, young)).isEqualTo("created");
        assertThat(store.outcome(run, old)).isNull();
        assertThat(store.there().count()).isEqualTo(1);
    }

    @Test
    void believesNoPageThatIsCutShort() {
        IntStream.range(0, 3).forEach(n -> store.add(LAST_WEEK.plusSeconds(n)));
        store.shop().misbehave(PageFaults.truncatesOrderPages());

        store.run(ExitCode.UNREACHABLE);

        assertThat(store.cursor()).isNull();
        assertThat(store.attention()).isEmpty();
        assertThat(store.there().count()).isZero();
    }

    @Test
    void readsAPageAgainThatWasCutShortOnce() {
        IntStream.range(0, 3).forEach(n -> store.add(LAST_WEEK.plusSeconds(n)));
        store.shop().misbehave(PageFaults.truncatesOrderPages().times(1));

        store.runWell();

        assertThat(store.there().count()).isEqualTo(3);
    }

    @Test
    void believesNoListInAnotherOrder() {
        store.add(LAST_WEEK.plusSeconds(10));
        store.add(LAST_WEEK);
        store.shop().misbehave(PageFaults.ignoresOrderParameter("sort"));

        store.run(ExitCode.UNREACHABLE);

        assertThat(store.cursor()).isNull();
        assertThat(store.attention()).isEmpty();
        store.shop().behave();
        store.runWell();
        assertThat(store.there().count()).isEqualTo(2);
    }

    private List<Long> burst(int count, Instant second) {
        return IntStream.range(0, count).mapToObj(n -> store.add(second)).toList();
    }

    private static Arguments shop(String name, UnaryOperator<ShopSwitches> switches) {
        return Arguments.of(name, switches);
    }
}
