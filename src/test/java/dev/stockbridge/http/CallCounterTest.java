package dev.stockbridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallCounterTest {

    private final CallCounter counter = new CallCounter();

    @Test
    void countsBySystemAndMethod() {
        counter.count("ongoing", "PUT");
        counter.count("mycashflow", "GET");
        counter.count("ongoing", "PUT");

        assertThat(counter.tallies()).containsOnlyKeys("mycashflow", "ongoing");
        assertThat(counter.tallies().get("mycashflow").get("GET").number()).isEqualTo(1);
        assertThat(counter.tallies().get("ongoing").get("PUT").number()).isEqualTo(2);
    }

    @Test
    void losesNoCallOfManyThreads() {
        IntStream.range(0, 10_000).parallel().forEach(i -> counter.count("ongoing", "GET"));

        assertThat(counter.tallies().get("ongoing").get("GET").number()).isEqualTo(10_000);
    }

    @Test
    void addsUpTheTimeUntilAnswersAndTheWaitsBetweenThem() {
        counter.count("ongoing", "PUT");
        counter.answered("ongoing", "PUT", Duration.ofMillis(200));
        counter.waited("ongoing", "PUT", Duration.ofSeconds(3));
        counter.count("ongoing", "PUT");
        counter.answered("ongoing", "PUT", Duration.ofMillis(150));

        assertThat(counter.tallies())
                .isEqualTo(Map.of(
                        "ongoing", Map.of("PUT", new CallTally(2, Duration.ofMillis(350), Duration.ofSeconds(3)))));
    }

    @Test
    void takesNoTimeAwayWhenTheClockIsSetBack() {
        counter.answered("ongoing", "GET", Duration.ofSeconds(1));
        counter.answered("ongoing", "GET", Duration.ofSeconds(-5));

        assertThat(counter.tallies().get("ongoing").get("GET").answering()).isEqualTo(Duration.ofSeconds(1));
    }
}
