package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A plan says what the next push would do, writes nothing, and is pushed as it was looked at or not at all. */
class PlanTest {

    private final StockStore store = StockStore.fresh();

    @Test
    void plansWhatTheNextRunDoes() {
        store.units(5);
        store.lies("U-001", 4);
        store.lies("U-002", 12);
        store.unit("LOST", 3);

        var first = StockStore.expect(store.run(StockStore.PLAN), ExitCode.COMPLETED);
        var second = StockStore.expect(store.run(StockStore.PLAN), ExitCode.COMPLETED);

        assertThat(store.writes()).isEmpty();
        var planned = store.outcomes(first);
        assertThat(store.outcomes(second)).isEqualTo(planned);
        assertThat(store.report(first).mode()).isEqualTo("plan");
        assertThat(store.outcomes(store.runWell())).isEqualTo(planned);
        assertThat(store.writes()).hasSize(2);
    }

    @Test
    void pushesThePlanAndNothingElse() {
        store.units(5);
        store.lies("U-001", 4);
        var plan = store.run(StockStore.PLAN);
        store.lies("U-002", 12);

        var run = StockStore.expect(apply(store, plan), ExitCode.COMPLETED);

        assertThat(store.writes()).containsExactly("U-001 {\"quantity\":4}");
        assertThat(store.outcomes(run)).containsOnlyKeys("U-001");
        assertThat(store.report(run).counts().read()).isEqualTo(1);
    }

    @Test
    @Tag("thorough")
    void leavesAloneWhatHasMovedSinceThePlan() {
        store.units(8);
        IntStream.range(0, 6).forEach(n -> store.lies("U-00" + n, 4));
        var plan = store.run(StockStore.PLAN);
        store.order("U-000", 1);
        store.lies("U-001", 3);
        store.products().editStock("U-002", item -> item.put("quantity", 20));
        store.sent("U-003", 2);
        store.products().delete(store.products().ids()[4]);
        store.lies("U-007", 1);

        var run = StockStore.expect(apply(store, plan), ExitCode.COMPLETED);

        assertThat(store.writes()).containsExactly("U-005 {\"quantity\":4}");
        assertThat(store.outcomes(run)).hasSize(6);
        assertThat(List.of("U-000", "U-001", "U-002", "U-003", "U-004"))
                .allSatisfy(code -> assertThat(store.outcome(run, code)).startsWith("skipped basis-moved"));
        assertThat(store.outcome(run, "U-002"))
                .isEqualTo(
                        "skipped basis-moved: the shop had 10, 0 of it reserved; now: shop 20, should be 4: sellable 4"
                                + " - buffer 0 + sent 0");
        assertThat(store.outcome(run, "U-001"))
                .isEqualTo("skipped basis-moved: planned: 4 for 10; now: shop 10, should be 3: sellable 3 - buffer 0 +"
                        + " sent 0");
    }

    @Test
    @Tag("thorough")
    void weighsAPlanAgainstTheWholeCatalogue() {
        store.units(30);
        IntStream.range(0, 14).forEach(n -> store.lies(String.format("U-%03d", n), 4));
        var plan = StockStore.expect(store.run(StockStore.PLAN), ExitCode.COMPLETED);

        StockStore.expect(apply(store, plan), ExitCode.COMPLETED);

        assertThat(store.writes()).hasSize(14);
    }

    @Test
    @Tag("thorough")
    void hasNothingToDoForAPlanThatWasApplied() {
        store.units(5);
        store.lies("U-001", 4);
        var plan = store.run(StockStore.PLAN);
        apply(store, plan);

        var run = StockStore.expect(apply(store, plan), ExitCode.COMPLETED);

        assertThat(store.writes()).hasSize(1);
        assertThat(store.report(run).counts().unchanged()).isEqualTo(1);
    }

    @Test
    @Tag("thorough")
    void appliesAPlanThatRanIntoAGuardRailByForceAlone() {
        store.units(20);
        IntStream.range(0, 12).forEach(n -> store.lies(String.format("U-%03d", n), 0));
        var plan = StockStore.expect(store.run(StockStore.PLAN), ExitCode.GUARDED);
        assertThat(store.outcome(plan, "U-001")).startsWith("differs");

        var refused = StockStore.expect(apply(store, plan), ExitCode.USAGE);
        assertThat(refused.remark()).contains("ran into a guard rail");
        assertThat(store.writes()).isEmpty();

        StockStore.expect(
                store.run(new RunOptions(false, false, null, null, List.of(), true, plan.execution())),
                ExitCode.COMPLETED);
        assertThat(store.writes()).hasSize(12);
    }

    @Test
    @Tag("thorough")
    void appliesNothingThatIsNoPlanOfThisStore() {
        store.units(2);
        var run = store.runWell();
        var other = StockStore.fresh();
        other.units(2);
        var plan = other.run(StockStore.PLAN);

        assertThat(StockStore.expect(apply(other, run), ExitCode.USAGE).remark())
                .contains("no plan");
        var store = StockStore.fresh();
        assertThat(StockStore.expect(apply(store, plan), ExitCode.USAGE).remark())
                .contains("is a plan for store");
        assertThat(StockStore.expect(
                                store.run(new RunOptions(false, false, null, null, List.of(), false, Long.MAX_VALUE)),
                                ExitCode.USAGE)
                        .remark())
                .contains("no plan");
    }

    @Test
    void plansWithoutPushingWhereNothingIsPushed() {
        var compared = StockStore.fresh(StoreKind.STOCK_COMPARED);
        compared.units(2);
        compared.lies("U-001", 4);

        var plan = StockStore.expect(compared.run(StockStore.PLAN), ExitCode.COMPLETED);

        assertThat(compared.outcome(plan, "U-001")).startsWith("differs");
    }

    @Test
    void comparesNoStretchOfTime() {
        var since = new RunOptions(false, false, Instant.EPOCH, null, List.of());

        assertThat(StockStore.expect(store.run(since), ExitCode.USAGE).remark()).contains("compares everything");
    }

    private static RunResult apply(StockStore store, RunResult plan) {
        return store.run(new RunOptions(false, false, null, null, List.of(), false, plan.execution()));
    }
}
