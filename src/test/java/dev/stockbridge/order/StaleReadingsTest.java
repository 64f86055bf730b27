package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.link.OrderLink;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.fault.PageFaults;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A version of an order never comes after a newer one. */
class StaleReadingsTest {

    private final OrderStore store = OrderStore.fresh();

    @Test
    void sendsNoVersionThatIsOlderThanTheOneThatWasSent() {
        long id = store.add();
        store.runWell();
        var old = store.orders().get(id);
        store.clock().advance(Duration.ofMinutes(1));
        store.orders().quantity(id, store.line(id, 0), 5);
        store.runWell();
        store.writes();

        // A copy of the shop's database that lags behind answers.
        store.orders().edit(id, order -> order.setAll(old));
        store.orders().stamp(id, old.get("updated_at").stringValue());
        store.run(new RunOptions(false, false, null, null, List.of(OrderStore.key(id))));

        assertThat(store.writes()).isEmpty();
        assertThat(store.ships(id).values()).containsExactly("5 CUP");
    }

    @Test
    void sendsTheLastOfTwoVersionsThatWereReadTogether() {
        store.shop().switchTo(s -> s.withPageSizeCap(2));
        var lastWeek = Instant.now().minus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);
        var ids = IntStream.range(0, 5)
                .mapToObj(n -> store.add(lastWeek.plusSeconds(10 * n)))
                .toList();
        long edited = ids.get(0);
        store.shop()
                .misbehave(PageFaults.betweenOrderPages(
                                shop -> shop.orders().quantity(edited, store.line(edited, 0), 7))
                        .times(2));

        store.runWell();

        assertThat(store.ships(edited).values()).containsExactly("7 CUP");
        assertThat(store.writes()).isEqualTo(Map.of("PUT", 5L));
    }

    @Test
    void leavesTheLinkOfTheNewerVersionAsItIs() {
        long id = store.add();
        store.runWell();
        var links = store.application().part(OrderLinks.class);
        var newer = links.of(store.id(), List.of(id)).get(id);

        links.save(
                store.id(),
                List.of(new OrderLink(
                        id,
                        newer.orderNumber(),
                        newer.warehouseOrderId(),
                        OrderLink.State.CANCELLED,
                        new byte[] {1},
                        1,
                        newer.shopUpdatedAt().minusSeconds(1),
                        null,
                        false,
                        null,
                        true)));

        var kept = links.of(store.id(), List.of(id)).get(id);
        assertThat(kept.state()).isEqualTo(OrderLink.State.OPEN);
        assertThat(kept.fingerprint()).isEqualTo(newer.fingerprint());
    }
}
