package dev.stockbridge.report.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * Removes old reports once a day (UTC). The day is kept in the folder of the reports, because each machine may have a
 * folder of its own. It is written when all old reports are gone, so that a process that ends midway is no loss.
 */
public final class DailyPruning {

    private final Path root;
    private final Consumer<Instant> removal;

    /** Removes reports below {@code root}, which need not exist. */
    public DailyPruning(Path root) {
        this(root, new OldReports(root)::prune);
    }

    /** Has the reports of before an instant removed by {@code removal}. */
    DailyPruning(Path root, Consumer<Instant> removal) {
        this.root = root;
        this.removal = removal;
    }

    /**
     * Removes the reports that are older than {@code kept}, unless that was done on the day of {@code now} or another
     * process does it.
     *
     * @throws UncheckedIOException if a report can't be removed
     */
    public void prune(Instant now, Duration kept) {
        String today = now.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        if (isDone(today) || !Files.isDirectory(root)) {
            return;
        }
        try (FolderLock lock = FolderLock.tryTake(root.resolve(".pruning.lock"))) {
            if (lock != null && !isDone(today)) {
                removal.accept(now.minus(kept));
                NewFile.write(day(), file -> file.write(today));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("Old reports below " + root + " could not be removed", problem);
        }
    }

    private boolean isDone(String today) {
        try {
            return Files.isRegularFile(day(), LinkOption.NOFOLLOW_LINKS)
                    && Files.readString(day()).equals(today);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Path day() {
        return root.resolve(".pruned");
    }
}
