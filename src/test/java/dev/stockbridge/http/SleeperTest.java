package dev.stockbridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SleeperTest {

    @Test
    void turnsAnInterruptIntoARequestToStopAndLeavesItSet() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(StopRequested.class)
                    .isThrownBy(() -> Sleeper.onThread().sleep(Duration.ofHours(1)));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
