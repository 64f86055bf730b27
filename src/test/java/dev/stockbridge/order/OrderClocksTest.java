package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.run.record.RunOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;

/** A time of the shop's that lies ahead of our own clock keeps nothing from being sent. */
class OrderClocksTest {

    private static final Instant YEAR_9999 = Instant.parse("9999-12-30T12:00:00Z");

    private final OrderStore store = OrderStore.fresh();

    /** How much a run reads. */
    enum Reading {
        ORDINARY(id -> RunOptions.ORDINARY),
        FULL(id -> OrderStore.FULL),
        ITEMS(id -> new RunOptions(false, false, null, null, List.of(OrderStore.key(id))));

        private final LongFunction<RunOptions> options;

        Reading(LongFunction<RunOptions> options) {
            this.options = options;
        }
    }

    static Stream<Arguments> readings() {
        return Stream.of(Instant.now().plus(Duration.ofDays(1)), YEAR_9999)
                .flatMap(ahead -> Stream.of(Reading.values()).map(reading -> Arguments.of(ahead, reading)));
    }

    @ParameterizedTest(name = "stamped {0}, {1}")
    @Cases(quick = 1, from = "readings")
    void cancelsWhatWasSentWithATimeStampAhead(Instant ahead, Reading reading) {
        long id = store.add();
        store.orders().stamp(id, ahead.toString());
        store.runWell();
        assertThat(store.status(id)).isEqualTo(200);

        store.orders().cancel(id);
        var run = store.run(reading.options.apply(id));

        assertThat(store.outcome(run, id)).isEqualTo("cancelled");
        assertThat(store.status(id)).isEqualTo(1000);
    }

    @ParameterizedTest(name = "at {0}, {1}")
    @Cases(quick = 1, from = "readings")
    void sendsChangesAfterTheShopsClockWasAhead(Instant ahead, Reading reading) {
        long id = store.add();
        store.shopClock().standStill(ahead);
        store.orders().touch(id);
        store.runWell();
        store.shopClock().tick();

        store.orders().quantity(id, store.line(id, 0), 5);
        store.run(reading.options.apply(id));
        long next = store.add();
        store.runWell();

        assertThat(store.ships(id).values()).containsExactly("5 CUP");
        assertThat(store.status(next)).isEqualTo(200);
        assertThat(store.cursor()).isBefore(Instant.now().plusSeconds(1));
    }

    @Test
    void seesChangesThatAShopWhoseClockWentBackHasStamped() {
        long id = store.add();
        store.runWell();
        store.shopClock().advance(Duration.ofHours(-3));
        long next = store.add();
        store.orders().quantity(id, store.line(id, 0), 5);

        store.runWell();

        assertThat(store.status(next)).isEqualTo(200);
    }

    /** The order of versions is known for as long as an answer can lag; after that, what differs is sent. */
    @Test
    void sendsAnOlderVersionThatIsStillThereWhenNoAnswerCanLagSoFar() {
        long id = store.add();
        store.orders().stamp(id, Instant.now().plus(Duration.ofMinutes(3)).toString());
        store.runWell();
        store.orders().cancel(id);
        store.runWell();
        assertThat(store.status(id)).isEqualTo(200);

        store.sql()
                .update(
                        "update order_link set announced_at = announced_at - interval '11 minutes' where store = ?",
                        store.id());
        store.runWell();

        assertThat(store.status(id)).isEqualTo(1000);
    }

    @Test
    void readsEverythingAgainWhereTheCursorLiesAhead() {
        store.runWell();
        store.sql()
                .update(
                        "update feed_cursor set position = ? where store = ? and feed = 'orders'",
                        OffsetDateTime.ofInstant(YEAR_9999, ZoneOffset.UTC),
                        store.id());
        long id = store.add();

        var run = store.runWell();

        assertThat(store.outcome(run, id)).isEqualTo("created");
        assertThat(store.cursor()).isBefore(Instant.now().plusSeconds(1));
        assertThat(store.report(run).notes())
                .anySatisfy(note -> assertThat(note).contains("cursor", "9999", "pulled back"));
        assertThat(store.report(store.runWell()).notes())
                .noneSatisfy(note -> assertThat(note).contains("pulled back"));
    }
}
