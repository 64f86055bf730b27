package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StockbridgeInProcess;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.sandbox.fault.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A process that is asked to end finishes its chunk. Where that takes too long it writes no further order, and the next one
 * finds what was written and goes on.
 */
class StoppedOrdersTest {

    private final OrderStore store = OrderStore.fresh();
    private final StockbridgeInProcess process = StockbridgeInProcess.another();

    @Test
    void finishesItsChunk() {
        IntStream.range(0, 4).forEach(n -> store.add());
        askToEndAtTheSecondOrder(Duration.ZERO);

        assertThat(run().exitCode()).isEqualTo(ExitCode.STOPPED);

        assertThat(store.there().count()).isEqualTo(4);
        assertThat(store.outcomes(store.run("night", RunOptions.ORDINARY))).hasSize(4);
        assertThat(store.writes()).isEqualTo(Map.of("PUT", 4L));
    }

    @Test
    void endsBetweenTwoOrdersOfAChunkThatTakesTooLong() {
        var ids = IntStream.range(0, 4).mapToObj(n -> store.add()).toList();
        askToEndAtTheSecondOrder(Duration.ofMinutes(1));

        assertThat(run().exitCode()).isEqualTo(ExitCode.STOPPED);

        assertThat(store.there().count()).isEqualTo(2);

        var rest = store.run("night", RunOptions.ORDINARY);
        assertThat(rest.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(ids).allSatisfy(id -> assertThat(store.outcome(rest, id)).isEqualTo("created"));
        assertThat(store.there().count()).isEqualTo(4);
    }

    private void askToEndAtTheSecondOrder(Duration ago) {
        store.warehouse()
                .misbehave(Faults.before(
                                request -> request.writes() && request.path().endsWith("/orders"),
                                () -> process.askToEnd(Instant.now().minus(ago)))
                        .after(1)
                        .times(1));
    }

    private RunResult run() {
        return process.launcher().run(new RunRequest("order-sync", store.id(), "night", RunOptions.ORDINARY));
    }
}
