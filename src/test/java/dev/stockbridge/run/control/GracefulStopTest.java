package dev.stockbridge.run.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The end of a process in which several runs are under way. */
class GracefulStopTest {

    private final GracefulStop gracefulStop = new GracefulStop();
    private final GracefulStop.Work first = gracefulStop.begin();
    private final GracefulStop.Work second = gracefulStop.begin();

    @AfterEach
    void closeAll() {
        first.close();
        second.close();
    }

    @Test
    void waitsForTheSecondWorkAfterTheFirstIsClosed() throws Exception {
        var stopping = CompletableFuture.runAsync(gracefulStop::stop);

        first.close();

        assertWaits(stopping);
        assertThat(gracefulStop.signal().requested()).isTrue();
        second.close();
        stopping.get(10, TimeUnit.SECONDS);
    }

    @Test
    void waitsForTheFirstWorkAfterTheSecondIsClosed() throws Exception {
        second.close();

        var stopping = CompletableFuture.runAsync(gracefulStop::stop);

        assertWaits(stopping);
        first.close();
        stopping.get(10, TimeUnit.SECONDS);
    }

    @Test
    void countsWorkThatIsClosedTwiceOnce() throws Exception {
        first.close();
        first.close();

        var stopping = CompletableFuture.runAsync(gracefulStop::stop);

        assertWaits(stopping);
        second.close();
        stopping.get(10, TimeUnit.SECONDS);
    }

    private static void assertWaits(CompletableFuture<Void> stopping) {
        assertThatThrownBy(() -> stopping.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }
}
