package dev.stockbridge.stock;

import static dev.stockbridge.histories.Choices.pick;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Seeds;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.histories.Chronicle;
import dev.stockbridge.histories.History;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.StockFaults;
import dev.stockbridge.sandbox.http.Fault;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Ten days of a store, or a few in the quick build: the shop never offers more than is in the warehouse, and at the end of
 * each day just what can be sold.
 */
final class StockHistory extends History {

    private static final int DAYS = Seeds.count(4, 10);
    private static final Set<ExitCode> DISTURBED =
            Set.of(ExitCode.COMPLETED, ExitCode.ATTENTION, ExitCode.UNREACHABLE, ExitCode.REFUSED, ExitCode.GUARDED);
    private static final List<String> JOBS = List.of("order-sync", "delivery-sync", "stock-reconciliation");

    /** What no warehouse can have. */
    private static final List<String> FIGURES =
            List.of("1000001", "9223372036854775808", "1e400", "-5000000", "1e-500");

    private final StockStore store;
    private final List<String> codes;
    private final StockLife life;
    private final StockJudge judge;
    private int runs;

    private StockHistory(long seed, StockStore store) {
        super(seed, new Random(seed), store, new Chronicle());
        this.store = store;
        codes = store.units(6);
        life = new StockLife(store, codes, random, chronicle);
        judge = new StockJudge(store, codes);
    }

    static StockHistory of(long seed) {
        return new StockHistory(seed, StockStore.fresh(4, StoreKind.STOCK));
    }

    @Override
    protected void live() {
        for (int day = 1; day <= DAYS; day++) {
            chronicle.tell("day " + day);
            work();
            rest();
        }
        store.forgetCalls();
        rest();
        assertThat(store.writes())
                .as("nothing is left to push")
                .noneMatch(write -> codes.stream().anyMatch(code -> write.startsWith(code + " ")));
    }

    private void work() {
        for (int hour = 1 + random.nextInt(3); hour > 0; hour--) {
            happen();
            store.shop().misbehave(judge.watching());
            var between = new StockLife(store, codes, new Random(random.nextLong()), chronicle);
            // The shop has no push on condition: what happens after the last look at an item is for the next run to
            // find.
            store.shop()
                    .misbehave(Faults.before(request -> !request.is("PATCH", ".*"), between::act)
                            .every(2 + random.nextInt(9))
                            .times(3));
            if (random.nextBoolean()) {
                store.shop().misbehave(fault());
            }
            if (random.nextBoolean()) {
                store.warehouse().misbehave(fault());
            }
            if (random.nextInt(3) == 0) {
                var figure = pick(random, FIGURES);
                chronicle.tell("the warehouse says " + figure);
                store.warehouse().misbehave(StockFaults.says(pick(random, codes), "sellableNumberOfItems", figure));
            }
            run(pick(random, JOBS), DISTURBED);
            endFaults();
            assertThat(judge.oversold()).isEmpty();
        }
    }

    private void happen() {
        for (int n = random.nextInt(6); n > 0; n--) {
            life.act();
        }
        for (int n = random.nextInt(4); n > 0; n--) {
            life.work();
        }
        if (random.nextInt(3) == 0) {
            life.count();
        }
    }

    private void run(String job, Set<ExitCode> expected) {
        var code = launch(job, "day-" + ++runs, RunOptions.ORDINARY).exitCode();
        assertThat(code).as(job).isIn(expected);
    }

    private Fault fault() {
        var fault = switch (random.nextInt(6)) {
            case 0 -> Faults.throttlesEvery(3);
            case 1 -> Faults.answers(503);
            case 2 -> Faults.resetsBeforeEffect(1);
            case 3 -> Faults.resetsAfterEffect(1);
            case 4 -> Faults.servesHtml();
            default -> Faults.truncatesJson();
        };
        return fault.after(random.nextInt(12)).times(1 + random.nextInt(5));
    }

    /** Nothing more happens, and the jobs run until they have nothing left to do: a bad day may need them twice. */
    private void rest() {
        waitForAttempts();
        JOBS.forEach(job -> run(job, WELL));
        if (!judge.wrongs().isEmpty()) {
            JOBS.forEach(job -> run(job, WELL));
        }
        assertThat(judge.wrongs()).isEmpty();
        assertThat(store.orders().mails()).doesNotHaveDuplicates();
        assertThat(store.violations()).isEmpty();
    }

    /** Lets the time go by that a call without an answer may still be at work in the shop. */
    private void waitForAttempts() {
        store.sql()
                .update(
                        "update delivery set attempted_at = attempted_at - interval '11 minutes' where store = ?",
                        store.id());
    }
}
