package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.ExitCode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person was told of is looked at again in every run, however far the cursor has moved on since. */
class TakenUpAgainTest {

    private final OrderStore store = OrderStore.fresh();

    private long refused;

    @BeforeEach
    void leaveARefusedOrderFarBehindTheCursor() {
        var lastWeek = Instant.now().minus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);
        refused = store.add(lastWeek);
        store.add();
        store.warehouse()
                .switchTo(s -> s.withOrdersAccepted(
                        order -> !order.get("orderNumber").stringValue().equals(OrderStore.key(refused))));
        store.run(ExitCode.ATTENTION);
        assertThat(store.cursor()).isAfter(lastWeek.plus(Duration.ofDays(6)));
    }

    @Test
    void goesThroughOnceItCanAndClosesItsItem() {
        assertThat(store.outcome(store.run(ExitCode.ATTENTION), refused)).isEqualTo("attention rejected-by-warehouse");
        store.warehouse().switchTo(s -> s.withOrdersAccepted(order -> true));

        var run = store.runWell();

        assertThat(store.outcome(run, refused)).isEqualTo("created");
        assertThat(store.attention()).isEmpty();
    }
}
