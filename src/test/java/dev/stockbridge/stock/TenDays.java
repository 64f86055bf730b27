package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Seeds;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.StockFaults;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** Ten days of a store, or a few in the quick build: the shop never offers more than is there, and on each quiet evening just what can be sold. */
final class TenDays {

    private static final int DAYS = Seeds.count(4, 10);
    private static final Set<ExitCode> WELL = Set.of(ExitCode.COMPLETED, ExitCode.ATTENTION);
    private static final Set<ExitCode> DISTURBED =
            Set.of(ExitCode.COMPLETED, ExitCode.ATTENTION, ExitCode.UNREACHABLE, ExitCode.REFUSED, ExitCode.GUARDED);
    private static final List<String> JOBS = List.of("order-sync", "delivery-sync", "stock-reconciliation");

    /** What no warehouse can have. */
    private static final List<String> FIGURES =
            List.of("1000001", "9223372036854775808", "1e400", "-5000000", "1e-500");

    private final StockStore store = StockStore.fresh(4, StoreKind.STOCK);
    private final ConcurrentLinkedQueue<String> oversold = new ConcurrentLinkedQueue<>();
    private final List<String> codes = store.units(6);
    private final Random random;
    private final StockLife life;

    private TenDays(long seed) {
        random = new Random(seed);
        life = new StockLife(store, codes, random);
    }

    /** Lives them, and fails if they do not go as they should. */
    static void of(long seed) {
        var days = new TenDays(seed);
        try {
            days.live();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("Life " + seed + " (again with -Dseed=" + seed + ")\n" + days.life + "\n" + e, e);
        }
    }

    private void live() {
        for (int day = 1; day <= DAYS; day++) {
            life.tell("day", day);
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
            watch();
            var between = new StockLife(store, codes, new Random(random.nextLong()));
            // The shop has no push on condition: what happens after the last look at an item is for the next run to
            // find.
            store.shop()
                    .misbehave(Faults.before(request -> !request.is("PATCH", ".*"), between::go)
                            .every(2 + random.nextInt(9))
                            .times(3));
            if (random.nextBoolean()) {
                store.shop().misbehave(trouble());
            }
            if (random.nextBoolean()) {
                store.warehouse().misbehave(trouble());
            }
            if (random.nextInt(3) == 0) {
                var figure = FIGURES.get(random.nextInt(FIGURES.size()));
                life.tell("the warehouse says", figure);
                store.warehouse()
                        .misbehave(StockFaults.says(
                                codes.get(random.nextInt(codes.size())), "sellableNumberOfItems", figure));
            }
            run(JOBS.get(random.nextInt(JOBS.size())), DISTURBED);
            store.shop().behave();
            store.warehouse().behave();
            assertThat(oversold).isEmpty();
        }
    }

    private void happen() {
        for (int n = random.nextInt(6); n > 0; n--) {
            life.go();
        }
        for (int n = random.nextInt(4); n > 0; n--) {
            life.work();
        }
        if (random.nextInt(3) == 0) {
            life.count();
        }
    }

    private void run(String job, Set<ExitCode> expected) {
        var code = store.launch(job, RunOptions.ORDINARY).exitCode();
        life.tell(job, code);
        assertThat(code).as(job).isIn(expected);
    }

    /** After each push that took effect the shop offers no more of the item than lies on the shelf. */
    private void watch() {
        var push = new AtomicReference<SandboxRequest>();
        store.shop()
                .misbehave(Faults.after(
                        request -> {
                            push.set(request);
                            return request.method().equals("PATCH");
                        },
                        () -> {
                            var code = push.get().path().replaceAll(".*/", "");
                            boolean arrived = push.get().body().matches(".*\\D" + store.quantity(code) + "\\D.*");
                            int offered = store.balance(code);
                            int there = life.onTheShelf(code);
                            if (arrived && offered > there) {
                                oversold.add(code + ": " + offered + " offered, " + there + " on the shelf");
                            }
                        }));
    }

    private Fault trouble() {
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
        if (!offersWhatCanBeSold() || !overdue().isEmpty()) {
            JOBS.forEach(job -> run(job, WELL));
        }
        assertThat(codes)
                .allSatisfy(code -> assertThat(store.balance(code)).as(code).isEqualTo(life.reallySellable(code)));
        assertThat(overdue()).isEmpty();
        assertThat(store.orders().mails()).doesNotHaveDuplicates();
        assertThat(store.violations()).isEmpty();
    }

    private boolean offersWhatCanBeSold() {
        return codes.stream().allMatch(code -> store.balance(code) == life.reallySellable(code));
    }

    /** Orders that have left, are not complete in the shop and stand before nobody. */
    private List<Long> overdue() {
        var parked = store.reasons("delivery-sync");
        return life.shipped().stream()
                .filter(id ->
                        !store.orders().get(id).get("status").stringValue().equals("COMPLETED"))
                .filter(id -> !parked.containsKey(Long.toString(id)))
                .toList();
    }

    /** Lets the time go by that a call without an answer may still be at work in the shop. */
    private void waitForAttempts() {
        store.sql()
                .update(
                        "update delivery set attempted_at = attempted_at - interval '11 minutes' where store = ?",
                        store.id());
    }
}
