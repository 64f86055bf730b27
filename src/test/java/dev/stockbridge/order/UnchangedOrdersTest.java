package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Seeds;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.http.SandboxCall;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What has not changed is not written, and finding that out costs neither a call nor a query for each order. */
class UnchangedOrdersTest {

    private static final int MANY = Seeds.count(260, 2000);

    private final OrderStore store = OrderStore.fresh();

    @Test
    void areReadByThePageAndNotWritten() {
        store.shop().checkAnswers(false);
        store.warehouse().checkAnswers(false);
        for (int n = 0; n < MANY; n++) {
            store.add(store.clock().instant().minus(Duration.ofMinutes(MANY - n)));
        }
        store.runWell();
        assertThat(store.there().count()).isEqualTo(MANY);
        store.shop().clearRequests();
        store.writes();

        store.runWell();
        assertThat(store.shop().requests())
                .as("an ordinary run: what is new alone")
                .hasSizeLessThan(5);
        assertThat(store.warehouse().requests()).isEmpty();

        store.shop().clearRequests();
        var full = store.run(OrderStore.FULL);
        assertThat(store.report(full).counts().unchanged()).isEqualTo(MANY);
        assertThat(store.writes()).isEmpty();
        assertThat(store.shop().requests().stream().map(SandboxCall::path))
                .as("pages of 100, and the beginning")
                .hasSizeLessThan(MANY / 100 + 8);
    }

    @Test
    void areComparedByTheChunk() {
        int chunks = Seeds.count(2, 5);
        long few = statementsOfASecondRun(50);
        long many = statementsOfASecondRun(chunks * 50);

        assertThat((many - few) / (chunks - 1.0))
                .as("statements of one more chunk of 50 orders")
                .isLessThan(12);
    }

    private long statementsOfASecondRun(int orders) {
        var fresh = OrderStore.fresh();
        fresh.shop().checkAnswers(false);
        fresh.warehouse().checkAnswers(false);
        for (int n = 0; n < orders; n++) {
            fresh.add();
        }
        fresh.runWell();
        long before = fresh.application().statements();
        fresh.run(RunOptions.ORDINARY);
        return fresh.application().statements() - before;
    }
}
