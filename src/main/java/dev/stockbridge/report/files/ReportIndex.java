package dev.stockbridge.report.files;

import dev.stockbridge.report.RunOverview;
import dev.stockbridge.report.html.IndexPage;
import dev.stockbridge.report.html.OverviewPage;
import dev.stockbridge.report.html.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/** Writes the page on all runs, {@code index.html} in the folder of reports. */
public final class ReportIndex {

    /** Number of runs of each job and store on the page: more than a week of hourly runs. */
    public static final int EACH = 200;

    private static final String PAGE = "index.html";
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Path root;
    private final String version;

    /** The index of the reports below {@code root}, written by this version of the application. */
    public ReportIndex(Path root, String version) {
        this.root = root;
        this.version = version;
    }

    /**
     * Writes the page after a run. A page that is less than a minute old is kept if another run is under way: the last
     * run that ends always writes it. Only one process writes at a time, and it reads the runs while it holds the lock, so
     * that no older page replaces a newer one.
     *
     * @param followed whether another run is under way
     * @throws UncheckedIOException if the folder can't be written
     */
    public void update(Clock clock, BooleanSupplier followed, Function<Instant, RunOverview> overview) {
        if (isFresh(clock) && followed.getAsBoolean()) {
            return;
        }
        try {
            OwnFiles.makeRoot(root);
            try (FolderLock lock = FolderLock.take(root.resolve(".index.lock"), LONGEST_WAIT)) {
                if (lock == null) {
                    throw new IOException("another process has been writing it for " + LONGEST_WAIT.toSeconds() + " s");
                }
                if (!isFresh(clock) || !followed.getAsBoolean()) {
                    Instant now = clock.instant();
                    write(overview.apply(now), now);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The index of reports could not be written to " + root, problem);
        }
    }

    private boolean isFresh(Clock clock) {
        try {
            Instant written = Files.getLastModifiedTime(root.resolve(PAGE)).toInstant();
            Instant now = clock.instant();
            // The clock of a file server may differ a little.
            return written.isAfter(now.minus(FRESH)) && written.isBefore(now.plus(FRESH));
        } catch (IOException missing) {
            return false;
        }
    }

    /**
     * Writes the page.
     *
     * @param now the present, which decides what is overdue
     * @throws UncheckedIOException if the folder can't be written
     */
    public void write(RunOverview overview, Instant now) {
        try {
            OwnFiles.makeRoot(root);
            Predicate<String> exists = link -> Files.exists(root.resolve(link));
            if (overview.isLarge()) {
                OverviewPage page = OverviewPage.of(overview, exists, now, version);
                NewFile.write(root.resolve(PAGE), file -> Templates.fill("overview.jte", page, file));
            } else {
                IndexPage page = IndexPage.of(overview, exists, now, version);
                NewFile.write(root.resolve(PAGE), file -> Templates.fill("index.jte", page, file));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The index of reports could not be written to " + root, problem);
        }
    }
}
