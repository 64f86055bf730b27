package dev.stockbridge.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.report.RunOverview;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the page over all runs is written. */
class IndexUpdateTest {

    @TempDir
    Path root;

    private final AtomicInteger written = new AtomicInteger();

    @Test
    void isWrittenOnceAMinuteWhileRunsFollow() throws Exception {
        update(true);
        update(true);
        assertThat(written).hasValue(1);

        age(Duration.ofSeconds(61));
        update(true);
        assertThat(written).hasValue(2);
    }

    @Test
    void isWrittenByTheLastRunHoweverYoungItIs() {
        update(true);
        update(false);
        assertThat(written).hasValue(2);
    }

    @Test
    void isWrittenWhereItsTimeIsInTheFuture() throws Exception {
        update(true);
        age(Duration.ofHours(-1));
        update(true);
        assertThat(written).hasValue(2);
    }

    @Test
    void isReadAgainByTheLastRunThatWaitedForAnother() throws Exception {
        var reading = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var other = CompletableFuture.runAsync(
                () -> new ReportIndex(root, "1").update(Clock.systemUTC(), () -> false, now -> {
                    reading.countDown();
                    await(ended);
                    return overview();
                }));
        await(reading);

        var last = CompletableFuture.runAsync(() -> new ReportIndex(root, "1")
                .update(Clock.systemUTC(), () -> false, now -> {
                    assertThat(other)
                            .as("the older page is there before the newer one is read")
                            .satisfies(page ->
                                    assertThat(root.resolve("index.html")).exists());
                    return overview();
                }));
        assertThat(last.isDone()).isFalse();
        ended.countDown();

        assertThat(other).succeedsWithin(Duration.ofSeconds(10));
        assertThat(last).succeedsWithin(Duration.ofSeconds(10));
        assertThat(written).hasValue(2);
    }

    private void update(boolean followed) {
        new ReportIndex(root, "1").update(Clock.systemUTC(), () -> followed, now -> overview());
    }

    private RunOverview overview() {
        written.incrementAndGet();
        return RunOverview.of(List.of(), List.of());
    }

    private void age(Duration age) throws Exception {
        Files.setLastModifiedTime(
                root.resolve("index.html"), FileTime.from(Instant.now().minus(age)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
