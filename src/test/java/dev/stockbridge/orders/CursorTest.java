package dev.stockbridge.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The cursor never runs ahead of what can have changed. */
class CursorTest {

    private final OrderStore store = OrderStore.fresh();

    @Test
    void followsNoOrderIntoTheFuture() {
        long strange = store.add();
        store.orders().stamp(strange, "2099-01-01T00:00:00+02:00");

        assertThat(store.outcome(store.runWell(), strange)).isEqualTo("created");

        assertThat(store.cursor()).isBefore(Instant.now().plus(Duration.ofMinutes(1)));
        long next = store.add();
        assertThat(store.outcome(store.runWell(), next)).isEqualTo("created");
    }
}
