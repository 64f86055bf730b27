package dev.stockbridge.http;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(counter.counts()).isEqualTo(Map.of("mycashflow", Map.of("GET", 1L), "ongoing", Map.of("PUT", 2L)));
    }

    @Test
    void losesNoCallOfManyThreads() {
        IntStream.range(0, 10_000).parallel().forEach(i -> counter.count("ongoing", "GET"));

        assertThat(counter.counts()).isEqualTo(Map.of("ongoing", Map.of("GET", 10_000L)));
    }
}
