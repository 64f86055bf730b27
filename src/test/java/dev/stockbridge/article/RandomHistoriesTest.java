package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Seeds;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens meanwhile, once it is quiet the warehouse holds what the mapping says, and what cannot be sent is open
 * for a person. One history alone: {@code -Dseed=...}.
 */
class RandomHistoriesTest {

    private static final int[] CHUNK_SIZES = {1, 3, 50};
    private static final int QUIET_RUNS_AT_MOST = 25;

    static Stream<Arguments> seeds() {
        boolean one = Long.getLong("seed") != null;
        // An eighth of them through SOAP as well: what they differ in is the write alone.
        return Seeds.of(8, 100)
                .boxed()
                .flatMap(seed -> seed % 8 == 0 || one
                        ? Stream.of(Arguments.of(StoreKind.PLAIN, seed), Arguments.of(StoreKind.SOAP, seed))
                        : Stream.of(Arguments.of(StoreKind.PLAIN, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seeds")
    void endInOrder(StoreKind kind, long seed) {
        var store = TestStore.fresh(CHUNK_SIZES[(int) (seed % CHUNK_SIZES.length)], kind);
        var history = new History(store, seed);
        history.begin();
        int night = 0;
        for (int start = 0; start < 3; start++) {
            history.disturb();
            var run = store.run("night-" + night);
            assertThat(run.exitCode())
                    .as("seed %d, %s", seed, run.remark())
                    .isIn(ExitCode.COMPLETED, ExitCode.ATTENTION, ExitCode.UNREACHABLE, ExitCode.STOPPED);
            store.shop().behave();
            store.warehouse().behave();
            night += finished(run) || !history.restarts() ? 1 : 0;
        }

        quiet(store, seed, night);

        assertThat(Mirror.differences(store)).as("seed %d", seed).isEmpty();
        assertThat(store.violations()).as("seed %d", seed).isEmpty();
    }

    /**
     * The first run may still finish what an older one has read. Each move in a chain that was blocked may take a run of
     * its own; then nothing may change any more.
     */
    private static void quiet(TestStore store, long seed, int night) {
        store.warehouse().clearRequests();
        long before = -1;
        for (int run = 0; run < 2 || before != store.warehouseWrites(); run++) {
            assertThat(run).as("seed %d: runs until it is quiet", seed).isLessThan(QUIET_RUNS_AT_MOST);
            before = store.warehouseWrites();
            var result = store.run("night-" + (night + run));
            assertThat(result.exitCode())
                    .as("seed %d, %s", seed, result.remark())
                    .isIn(ExitCode.COMPLETED, ExitCode.ATTENTION);
        }
    }

    private static boolean finished(RunResult run) {
        return Set.of(ExitCode.COMPLETED, ExitCode.ATTENTION).contains(run.exitCode());
    }
}
