package dev.stockbridge.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StockbridgeInProcess;
import dev.stockbridge.run.ExitCode;
import dev.stockbridge.run.RunOptions;
import dev.stockbridge.run.RunRequest;
import dev.stockbridge.sandbox.Faults;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A process that is asked to end writes no further order, and the next one finds what was written and goes on. */
class StoppedOrdersTest {

    private final OrderStore store = OrderStore.fresh();
    private final StockbridgeInProcess process = StockbridgeInProcess.another();

    @Test
    void endsBetweenTwoOrdersOfAChunk() {
        var ids = IntStream.range(0, 4).mapToObj(n -> store.add()).toList();
        store.warehouse()
                .misbehave(Faults.before(
                                request -> request.writes() && request.path().endsWith("/orders"), process::askToEnd)
                        .after(1)
                        .times(1));

        var stopped = process.launcher()
                .run(new RunRequest("order-sync", store.store().id(), "night", RunOptions.ORDINARY));

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(store.there().count()).isEqualTo(2);

        var rest = store.run("night", RunOptions.ORDINARY);
        assertThat(rest.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(ids).allSatisfy(id -> assertThat(store.outcome(rest, id)).isEqualTo("created"));
        assertThat(store.there().count()).isEqualTo(4);
    }
}
