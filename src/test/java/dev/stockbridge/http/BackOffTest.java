package dev.stockbridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    @ParameterizedTest
    @CsvSource({
        "2, 0.0, PT0.5S",
        "2, 0.5, PT0.75S",
        "3, 0.0, PT1S",
        "4, 0.5, PT3S",
        "8, 0.0, PT30S",
        "500, 0.5, PT45S",
    })
    void doublesUpToTheLongestAndShakesHalfOfIt(int attempt, double chance, Duration wait) {
        assertThat(new BackOff(TestConnections.DEFAULTS, always(chance)).before(attempt))
                .isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({"PT30S, 0.0, PT30S", "PT30S, 0.5, PT30.5S", "PT0S, 0.0, PT0.5S", "PT0S, 0.5, PT1.25S"})
    void waitsNoLessThanIsAskedAndNeverInStep(Duration asked, double chance, Duration wait) {
        assertThat(new BackOff(TestConnections.DEFAULTS, always(chance)).before(2, asked))
                .isEqualTo(wait);
    }

    private static RandomGenerator always(double chance) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return chance;
            }
        };
    }
}
