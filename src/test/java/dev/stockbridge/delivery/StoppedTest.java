package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StockbridgeInProcess;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A process that is asked to end finishes its chunk. Where that takes too long it makes no further call for an order, and the
 * next one goes on right there.
 */
class StoppedTest {

    private final DeliveryStore store = DeliveryStore.fresh();
    private final StockbridgeInProcess process = StockbridgeInProcess.another();

    @Test
    void finishesItsChunk() {
        IntStream.range(0, 4).forEach(n -> store.shipped("JJFI" + n));
        store.shop().misbehave(askedToEnd(Duration.ZERO).after(1).times(1));

        assertThat(night()).isEqualTo(ExitCode.STOPPED);

        assertThat(store.calls()).hasSize(4);
    }

    @Test
    void endsBetweenTwoOrdersOfAChunkThatTakesTooLong() {
        var ids = IntStream.range(0, 4).mapToObj(n -> store.shipped("JJFI" + n)).toList();
        store.shop().misbehave(askedToEnd(Duration.ofMinutes(1)).after(1).times(1));

        assertThat(night()).isEqualTo(ExitCode.STOPPED);
        assertThat(store.calls()).hasSize(2);

        var rest = store.run("night");
        assertThat(rest.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.report(rest).counts().delivered()).isEqualTo(4);
        assertThat(store.calls()).hasSize(4);
        assertThat(store.mails()).isEqualTo(ids);
    }

    @Test
    void knowsThatACallWhichWaitsForItsSecondAttemptDidNotArrive() {
        long id = store.shipped("JJFI1");
        store.shop()
                .misbehave(
                        askedToEnd(Duration.ZERO),
                        Faults.throttlesEvery(1, Faults.retryAfter(1)).onlyFor("POST", DeliveryStore.QUICK_PROCESS));

        assertThat(night()).isEqualTo(ExitCode.STOPPED);
        assertThat(store.calls()).hasSize(1);

        store.shop().behave();
        assertThat(store.outcome(store.run("night"), id)).isEqualTo("delivered");
    }

    /** The look at the order after a call without an answer was cut off: the call may still be at work. */
    @Test
    void forgetsNoCallWhereTheLookAfterItIsCutOff() {
        long id = store.shipped("JJFI1");
        store.shop()
                .misbehave(
                        askedToEnd(Duration.ZERO),
                        Faults.resetsBeforeEffect(1).onlyFor("POST", DeliveryStore.QUICK_PROCESS),
                        Faults.busy(1).onlyFor("GET", ".*/orders/.*").after(1));

        assertThat(night()).isEqualTo(ExitCode.STOPPED);

        store.shop().behave();
        assertThat(store.outcome(store.run("night"), id)).startsWith("skipped awaiting-answer");
        assertThat(store.calls()).hasSize(1);
    }

    private Fault askedToEnd(Duration ago) {
        return Faults.before(
                request -> request.is("POST", DeliveryStore.QUICK_PROCESS),
                () -> process.askToEnd(Instant.now().minus(ago)));
    }

    private ExitCode night() {
        return process.launcher()
                .run(new RunRequest("delivery-sync", store.id(), "night", RunOptions.ORDINARY))
                .exitCode();
    }
}
