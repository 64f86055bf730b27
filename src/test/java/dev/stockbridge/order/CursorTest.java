package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.PageFaults;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The cursor stands where nothing before it is missing, and where changes are still to come. */
class CursorTest {

    private static final Instant LAST_WEEK =
            Instant.now().minus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);

    /**
     * Edits push orders from the second page of a burst onto the first, which has been read already; a later turn finds
     * them, unless the run broke off and went on from the latest change that it had delivered.
     */
    @Test
    @Tag("thorough")
    void passesNoOrderOfABurstThatSlidOntoAPageThatWasRead() {
        var store = OrderStore.fresh(10, StoreKind.ORDERS);
        var burst = IntStream.range(0, 150).mapToObj(n -> store.add(LAST_WEEK)).toList();
        IntStream.range(1, 31).forEach(n -> store.add(LAST_WEEK.plusSeconds(60L * n)));
        var pages = new AtomicInteger();
        store.shop().misbehave(PageFaults.betweenOrderPages(shop -> {
            if (pages.incrementAndGet() == 1) {
                burst.subList(0, 10).forEach(shop.orders()::touch);
            } else if (pages.get() == 2) {
                shop.misbehave(Faults.answers(503).onlyFor("GET", ".*/orders"));
            }
        }));
        assertThat(store.run("burst", RunOptions.ORDINARY).exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(store.there().count()).isBetween(101, 179);
        store.shop().behave();

        assertThat(store.run("burst", RunOptions.ORDINARY).exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(store.there().count()).isEqualTo(180);
    }

    @Test
    void followsNoTimeStampThatIsAheadOfTheShopsClock() {
        var store = OrderStore.fresh();
        long ahead = store.add();
        store.orders().stamp(ahead, "2031-01-01T00:00:00+02:00");

        assertThat(store.outcome(store.runWell(), ahead)).isEqualTo("created");
        assertThat(store.cursor()).isBeforeOrEqualTo(Instant.now());
        long next = store.add();
        assertThat(store.outcome(store.runWell(), next)).isEqualTo("created");
    }
}
