package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.ExitCode;
import dev.stockbridge.run.RunOptions;
import dev.stockbridge.sandbox.Fault;
import dev.stockbridge.sandbox.Faults;
import dev.stockbridge.sandbox.Request;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two hundred days of shop and warehouse, ten in each of twenty lives. However they go, the shop never offers more than
 * lies on the shelf, and on each quiet evening just what can really be sold. One that ends wrong is lived again with
 * {@code -Dseed=}.
 */
class StockDaysTest {

    private static final int DAYS = 10;
    private static final Set<ExitCode> WELL = Set.of(ExitCode.COMPLETED, ExitCode.ATTENTION);
    private static final Set<ExitCode> DISTURBED =
            Set.of(ExitCode.COMPLETED, ExitCode.ATTENTION, ExitCode.UNREACHABLE, ExitCode.REFUSED, ExitCode.GUARDED);
    private static final List<String> JOBS = List.of("order-sync", "delivery-sync", "stock-reconciliation");

    private final StockStore store = StockStore.fresh(4, StoreKind.STOCK);
    private final ConcurrentLinkedQueue<String> oversold = new ConcurrentLinkedQueue<>();

    static LongStream seeds() {
        var one = Long.getLong("seed");
        return one == null ? LongStream.rangeClosed(1, Integer.getInteger("histories", 20)) : LongStream.of(one);
    }

    @ParameterizedTest(name = "life {0}")
    @MethodSource("seeds")
    void offersWhatCanBeSoldAndNeverMore(long seed) {
        var random = new Random(seed);
        var codes = store.units(6);
        var life = new StockLife(store, codes, random);
        try {
            for (int day = 1; day <= DAYS; day++) {
                life.tell("day", day);
                live(life, codes, random);
                rest(life, codes);
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("Life " + seed + " (again with -Dseed=" + seed + ")\n" + life + "\n" + e, e);
        }
    }

    private void live(StockLife life, List<String> codes, Random random) {
        for (int hour = 1 + random.nextInt(3); hour > 0; hour--) {
            for (int n = random.nextInt(6); n > 0; n--) {
                life.go();
            }
            for (int n = random.nextInt(4); n > 0; n--) {
                life.work();
            }
            if (random.nextInt(3) == 0) {
                life.count();
            }
            var job = JOBS.get(random.nextInt(JOBS.size()));
            watch(life);
            var between = new StockLife(store, codes, new Random(random.nextLong()));
            store.shop()
                    .misbehave(Faults.before(request -> true, between::go)
                            .every(2 + random.nextInt(9))
                            .times(3));
            if (random.nextBoolean()) {
                store.shop().misbehave(trouble(random));
            }
            if (random.nextBoolean()) {
                store.warehouse().misbehave(trouble(random));
            }
            var code = store.run(job, RunOptions.ORDINARY).exitCode();
            life.tell(job, code);
            assertThat(code).isIn(DISTURBED);
            store.shop().behave();
            store.warehouse().behave();
            assertThat(oversold).isEmpty();
        }
    }

    /** After each push that took effect the shop offers no more of the item than lies on the shelf. */
    private void watch(StockLife life) {
        var push = new AtomicReference<Request>();
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

    private static Fault trouble(Random random) {
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

    /** Nothing more happens, and all jobs run until they have nothing left to do. */
    private void rest(StockLife life, List<String> codes) {
        store.waitForAttempts();
        for (int round = 0; round < 2; round++) {
            JOBS.forEach(job -> assertThat(store.run(job, RunOptions.ORDINARY).exitCode())
                    .as(job)
                    .isIn(WELL));
        }
        assertThat(codes)
                .allSatisfy(code -> assertThat(store.balance(code)).as(code).isEqualTo(life.reallySellable(code)));
        var parked = store.reasons("delivery-sync");
        assertThat(life.shipped())
                .allSatisfy(id -> assertThat(store.orders()
                                        .get(id)
                                        .get("status")
                                        .stringValue()
                                        .equals("COMPLETED")
                                || parked.containsKey(Long.toString(id)))
                        .as("order %s, parked %s", id, parked)
                        .isTrue());
        assertThat(store.orders().mails()).doesNotHaveDuplicates();
        assertThat(store.store().violations()).isEmpty();
    }
}
