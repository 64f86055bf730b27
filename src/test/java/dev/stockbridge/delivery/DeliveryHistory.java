package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.histories.Chronicle;
import dev.stockbridge.histories.History;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One random history of deliveries, from the first order until nothing changes any more. */
final class DeliveryHistory extends History {

    private static final Set<ExitCode> DISTURBED = Set.of(ExitCode.COMPLETED, ExitCode.ATTENTION, ExitCode.UNREACHABLE);
    private static final int ROUNDS_UNTIL_QUIET = 3;

    private final DeliveryStore store;
    private final DeliveryLife life;
    private final DeliveryJudge judge;
    private final boolean clocks;
    private int runs;

    private DeliveryHistory(long seed, Random random, DeliveryStore store, boolean clocks) {
        super(seed, random, store, new Chronicle());
        this.store = store;
        this.clocks = clocks;
        life = new DeliveryLife(store, random, chronicle);
        judge = new DeliveryJudge(store);
        leaveAnswersUnchecked();
    }

    static DeliveryHistory of(long seed) {
        return of(seed, false);
    }

    /** One in which the clocks of shop, warehouse and host jump and drift, too. */
    static DeliveryHistory withClocks(long seed) {
        return of(seed, true);
    }

    private static DeliveryHistory of(long seed, boolean clocks) {
        var random = new Random(seed);
        var kind = random.nextInt(3) == 0 ? StoreKind.DELIVERIES_IN_PARTS : StoreKind.ORDERS;
        return new DeliveryHistory(seed, random, DeliveryStore.fresh(3, kind), clocks);
    }

    @Override
    protected void live() {
        for (int chapter = (clocks ? 4 : 2) + random.nextInt(3); chapter > 0; chapter--) {
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                life.atTheShop();
            }
            turnClocks();
            run("order-sync", RunOptions.ORDINARY, random.nextInt(4) == 0 ? breaking() : null);
            for (int n = 2 + random.nextInt(4); n > 0; n--) {
                life.inTheWarehouse();
            }
            if (random.nextBoolean()) {
                life.atTheShop();
            }
            if (random.nextInt(4) == 0) {
                store.waitForAttempts();
            }
            turnClocks();
            var options = random.nextInt(4) == 0 ? DeliveryStore.FULL : RunOptions.ORDINARY;
            run("delivery-sync", options, random.nextInt(3) > 0 ? fault() : null);
        }
        comeToRest();
    }

    private void turnClocks() {
        if (clocks && random.nextInt(4) > 0) {
            life.atTheClocks();
            life.atTheShop();
        }
    }

    /** Faults off, and all that waits for a time to pass has waited. */
    private void comeToRest() {
        if (clocks) {
            life.clocksAreRight();
        }
        for (int round = 0; round < ROUNDS_UNTIL_QUIET; round++) {
            store.waitForAttempts();
            store.settleLinks();
            life.shippedLongAgo(Duration.ofDays(2));
            // What was stamped by a clock that was behind is read by a full run alone.
            boolean full = round == 0 && (!clocks || life.wasBehind());
            run("order-sync", clocks && full ? DeliveryStore.FULL : RunOptions.ORDINARY, null);
            run("delivery-sync", full ? DeliveryStore.FULL : RunOptions.ORDINARY, null);
        }
        int calls = store.calls().size();
        run("delivery-sync", DeliveryStore.FULL, null);
        var wrongs = judge.wrongs();
        if (clocks) {
            wrongs.addAll(judge.lost());
        }
        assertThat(wrongs).isEmpty();
        assertThat(store.reasons().isEmpty() ? store.calls().size() : calls).isEqualTo(calls);
    }

    private void run(String job, RunOptions options, @Nullable Fault fault) {
        var name = "life-" + ++runs;
        store.shop().misbehave(judge.watching());
        if (fault != null) {
            chronicle.tell("fault: " + fault.name());
            store.shop().misbehave(fault);
        }
        var result = launch(job, name, options);
        assertThat(result.exitCode()).isIn(fault == null ? WELL : DISTURBED);
        judge.remember();
        store.shop().behave();
        if (result.exitCode() == ExitCode.UNREACHABLE && random.nextBoolean()) {
            store.shop().misbehave(judge.watching());
            assertThat(launch(job, name, options).exitCode()).isIn(WELL);
            judge.remember();
            store.shop().behave();
        }
    }

    /** A run that breaks off as a process does that is killed: nothing it says arrives any more. */
    private Fault breaking() {
        return Faults.diesAfter(random.nextInt(6));
    }

    private Fault fault() {
        var faults = List.of(
                Faults.resetsAfterEffect(1),
                Faults.resetsBeforeEffect(1),
                Faults.answers(500),
                Faults.answersAfterEffect(500),
                Faults.answers(503),
                Faults.answersAfterEffect(503),
                Faults.busyAfterEffect(0),
                Faults.throttlesEvery(2, Faults.retryAfter(0)),
                Faults.answers(429));
        var fault = faults.get(random.nextInt(faults.size()))
                .onlyFor("POST", ".*/(quick-process|complete)")
                .after(random.nextInt(2))
                .times(1 + random.nextInt(2));
        return random.nextInt(4) == 0 ? breaking() : fault;
    }
}
