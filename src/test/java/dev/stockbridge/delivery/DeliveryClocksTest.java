package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.fault.Faults;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** A clock that was wrong once, the warehouse's or ours, keeps no delivery from the shop. */
class DeliveryClocksTest {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final DeliveryStore store = DeliveryStore.fresh();

    /** How much a run reads. */
    enum Reading {
        ORDINARY(id -> RunOptions.ORDINARY),
        FULL(id -> DeliveryStore.FULL),
        ITEMS(id -> new RunOptions(false, false, null, null, List.of(DeliveryStore.key(id))));

        private final LongFunction<RunOptions> options;

        Reading(LongFunction<RunOptions> options) {
            this.options = options;
        }
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void seesWhatIsShippedAfterTheWarehousesClockWasAYearAhead(Reading reading) {
        long id = store.sent();
        store.runWell();
        store.warehouseClock().advance(A_YEAR);
        store.runWell();
        store.warehouseClock().tick();

        store.there().ship(DeliveryStore.key(id), "JJFI1");

        assertThat(store.outcome(store.run(reading.options.apply(id)), id)).isEqualTo("delivered");
    }

    @Test
    void seesWhatIsShippedAfterTheClockWasAheadInTheFirstRun() {
        long id = store.sent();
        store.warehouseClock().advance(A_YEAR);
        store.runWell();
        store.warehouseClock().tick();

        store.there().ship(DeliveryStore.key(id), "JJFI1");

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
    }

    @Test
    void seesWhatIsShippedAfterTheWarehousesClockWentBack() {
        long id = store.sent();
        store.runWell();
        store.warehouseClock().advance(Duration.ofHours(-3));

        store.there().ship(DeliveryStore.key(id), "JJFI1");

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
    }

    @Test
    void looksAtAllOpenOrdersWhereTheCursorLiesAhead() {
        store.runWell();
        long id = store.sent();
        store.there().ship(DeliveryStore.key(id), "JJFI1");
        store.sql()
                .update(
                        "update feed_cursor set position = now() + interval '1 year'"
                                + " where store = ? and feed = 'deliveries'",
                        store.id());

        var run = store.runWell();

        assertThat(store.outcome(run, id)).isEqualTo("delivered");
        assertThat(store.report(run).notes())
                .anySatisfy(note -> assertThat(note).contains("cursor", "deliveries", "pulled back"));
        assertThat(store.sql()
                        .queryForObject(
                                "select count(*) from feed_cursor where store = ? and position > now()",
                                Integer.class,
                                store.id()))
                .isZero();
    }

    @Test
    @Tag("thorough")
    void waitsForNoTrackingCodeBecauseOfATimeOfShippingToCome() {
        long id = store.sent();
        store.there().ship(DeliveryStore.key(id), null);
        store.there().edit(DeliveryStore.key(id), order -> order.put("shippedTime", "9999-12-31T23:59:59Z"));
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped awaiting-tracking");

        store.host().advance(Duration.ofMinutes(61));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered: without a tracking code");
    }

    @Test
    @Tag("thorough")
    void callsAgainAfterACallThatOurOwnClockPutIntoTheFuture() {
        long id = store.shipped("JJFI1");
        store.shop().misbehave(Faults.resetsBeforeEffect(1).onlyFor("POST", DeliveryStore.QUICK_PROCESS));
        store.host().advance(A_YEAR);
        store.run(ExitCode.UNREACHABLE);
        store.shop().behave();
        store.host().tick();

        assertThat(store.outcome(store.runWell(), id)).startsWith("skipped awaiting-answer");
        assertThat(store.calls()).hasSize(1);
        store.host().advance(Duration.ofMinutes(11));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered");
        assertThat(store.mails()).containsExactly(id);
    }

    /** What was first seen in a future that never was is first seen now. */
    @Test
    @Tag("thorough")
    void countsTheWaitForATrackingCodeFromNoTimeToCome() {
        long id = store.sent();
        store.there().ship(DeliveryStore.key(id), null);
        store.there().edit(DeliveryStore.key(id), order -> order.putNull("shippedTime"));
        store.host().advance(A_YEAR);
        store.runWell();
        store.host().tick();
        assertThat(store.outcome(store.runWell(), id)).isEqualTo("skipped awaiting-tracking");

        store.host().advance(Duration.ofMinutes(61));

        assertThat(store.outcome(store.runWell(), id)).isEqualTo("delivered: without a tracking code");
    }
}
