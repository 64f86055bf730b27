package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.fault.PageFaults;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More orders than a page in one second, some of which are edited while their pages are turned. */
class BurstTest {

    private static final Instant LAST_WEEK =
            Instant.now().minus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);

    private final OrderStore store = OrderStore.fresh();

    @Test
    void losesNoneThatSlipsOntoAPageThatWasReadAlready() {
        store.shop().switchTo(s -> s.withPageSizeCap(10));
        var ids = IntStream.range(0, 45).mapToObj(n -> store.add(LAST_WEEK)).toList();
        var next = ids.subList(0, 5).iterator();
        store.shop().misbehave(PageFaults.betweenOrderPages(shop -> {
            // Each call takes an order out of the second, and all behind it move up.
            if (next.hasNext()) {
                long id = next.next();
                shop.orders().quantity(id, store.line(id, 0), 7);
            }
        }));

        store.runWell();
        store.shop().behave();
        store.runWell();

        assertThat(store.there().count()).isEqualTo(45);
        assertThat(ids.subList(0, 5))
                .allSatisfy(id -> assertThat(store.ships(id).values()).containsExactly("7 CUP"));
    }
}
