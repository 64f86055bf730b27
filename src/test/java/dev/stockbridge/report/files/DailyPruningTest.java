package dev.stockbridge.report.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyPruningTest {

    private static final Instant EVENING = Instant.parse("2026-11-23T23:59:00Z");
    private static final Duration KEPT = Duration.ofDays(90);

    @TempDir
    Path root;

    @Test
    void removesOldReportsOnceADay() throws Exception {
        Path first = old(1);
        new DailyPruning(root).prune(EVENING, KEPT);
        assertThat(first).doesNotExist();

        Path second = old(2);
        new DailyPruning(root).prune(EVENING.plusSeconds(30), KEPT);
        assertThat(second).exists();

        new DailyPruning(root).prune(EVENING.plusSeconds(60), KEPT);
        assertThat(second).doesNotExist();
    }

    @Test
    void removesOldReportsAgainWhereThatFailedMidway() throws Exception {
        Path stuck = old(1);
        var broken = new DailyPruning(root, before -> {
            throw new UncheckedIOException(new IOException("The disk is away"));
        });

        assertThatThrownBy(() -> broken.prune(EVENING, KEPT)).hasRootCauseMessage("The disk is away");
        new DailyPruning(root).prune(EVENING, KEPT);

        assertThat(stuck).doesNotExist();
    }

    @Test
    void removesNothingWhileAnotherDoes() throws Exception {
        Path report = old(1);

        try (FolderLock other = FolderLock.tryTake(root.resolve(".pruning.lock"))) {
            assertThat(other).isNotNull();
            new DailyPruning(root).prune(EVENING, KEPT);
            assertThat(report).exists();
        }

        new DailyPruning(root).prune(EVENING, KEPT);
        assertThat(report).doesNotExist();
    }

    @Test
    void takesTheWordOfNoLink() throws Exception {
        Path report = old(1);
        Path elsewhere = Files.writeString(root.resolve("elsewhere"), "2026-11-23");
        Files.createSymbolicLink(root.resolve(".pruned"), elsewhere);

        new DailyPruning(root).prune(EVENING.plus(Duration.ofDays(1)), KEPT);

        assertThat(report).doesNotExist();
        assertThat(elsewhere).hasContent("2026-11-23");
    }

    private Path old(int execution) throws IOException {
        Path folder = Files.createDirectories(root.resolve("demo/order-sync/" + execution));
        Files.setLastModifiedTime(
                Files.writeString(folder.resolve("report.json"), "{}"),
                FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        return folder;
    }
}
