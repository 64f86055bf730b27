package dev.stockbridge.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsecutiveFailuresTest {

    private final ConsecutiveFailures failures = new ConsecutiveFailures("ongoing");

    @Test
    void areTheItemsFaultUpToTheSecondItem() {
        assertThatCode(() -> {
                    failures.add("A", 500);
                    failures.add("B", 500);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void areTheSystemsFaultFromTheThirdItemOn() {
        failures.add("A", 500);
        failures.add("B", 500);

        assertThatThrownBy(() -> failures.add("C", 500))
                .isInstanceOf(SystemFault.class)
                .hasMessage("ongoing answered 500 to the writes of 3 items in a row: A, B, C")
                .extracting(fault -> ((SystemFault) fault).kind())
                .isEqualTo(SystemFault.Kind.BROKEN);
    }

    @Test
    void countOneItemOnceHoweverOftenItFails() {
        assertThatCode(() -> {
                    failures.add("A", 500);
                    failures.add("A", 500);
                    failures.add("A", 500);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void passOverItemsThatFailedInEarlierRuns() {
        var failures = new ConsecutiveFailures("ongoing", Set.of("A", "B"));
        failures.add("A", 500);
        failures.add("B", 500);
        failures.add("C", 500);
        failures.add("D", 500);

        assertThatThrownBy(() -> failures.add("E", 500)).hasMessageEndingWith("C, D, E");
    }

    @Test
    void beginAgainOnceSomethingGoesThrough() {
        failures.add("A", 500);
        failures.add("B", 500);
        failures.reset();

        assertThatCode(() -> failures.add("C", 500)).doesNotThrowAnyException();
    }
}
