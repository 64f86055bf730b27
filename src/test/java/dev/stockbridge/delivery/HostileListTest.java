package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.RawFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order of somebody else's that no real warehouse shows keeps none of ours from being completed. */
@Timeout(120)
class HostileListTest {

    private static final String MARK = "MARK-8777666";

    private final DeliveryStore store = DeliveryStore.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"X\\u0000Y", "X\u00FFY", "LONG"})
    void completesOursWhenAnOrderNumberCannotBeKept(String bytes) {
        store.warehouse().checkAnswers(false);
        seed();
        long ours = store.shipped("JJFI1");
        store.warehouse().misbehave(RawFaults.writes(MARK, bytes.equals("LONG") ? "A-".repeat(5_000) : bytes));

        assertThat(store.outcome(store.runWell(), ours)).isEqualTo("delivered");
    }

    @Test
    void completesOursWhenAStatusTextCannotBeKept() {
        store.warehouse().checkAnswers(false);
        long ours = store.shipped("JJFI1");
        store.warehouse().misbehave(RawFaults.writes("\"text\":\"", "\"text\":\"\\u0000"));

        assertThat(store.outcome(store.runWell(), ours)).isEqualTo("delivered");
    }

    @Test
    void parksAnOrderThatTheShopShowsWithAByteThatIsNoUtf8() {
        long bad = store.shipped("JJFI1");
        long fine = store.shipped("JJFI2");
        store.orders().comment(bad, "PRIVATE", MARK);
        store.shop().misbehave(RawFaults.writes(MARK, "\u00FF"));

        var run = store.run(ExitCode.ATTENTION);

        assertThat(store.outcome(run, bad)).startsWith("attention unreadable");
        assertThat(store.outcome(run, fine)).isEqualTo("delivered");
        store.shop().behave();
        assertThat(store.outcome(store.runWell(), bad)).isEqualTo("delivered");
    }

    @Test
    void endsBehindTheHighestIdThereIs() {
        store.warehouse().checkAnswers(false);
        long ours = store.shipped("JJFI1");
        int id = seed();
        store.warehouse().misbehave(RawFaults.writes("\"orderId\":" + id + ",", "\"orderId\":2147483647,"));

        assertThat(store.outcome(store.runWell(), ours)).isEqualTo("delivered");
    }

    private int seed() {
        int id = store.there().seed(MARK, order -> {});
        store.there().ship(MARK, "JJFI9");
        return id;
    }
}
