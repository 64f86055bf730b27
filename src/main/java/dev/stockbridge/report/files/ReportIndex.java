package dev.stockbridge.report.files;

import dev.stockbridge.report.RunOverview;
import dev.stockbridge.report.html.IndexPage;
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

/** The page over all runs, {@code index.html} in the folder that reports are kept in. */
public final class ReportIndex {

    /** As many runs of each job and store as a week of hourly ones has, and some. */
    public static final int EACH = 200;

    private static final String PAGE = "index.html";
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path root;
    private final String version;

    /** The index of the reports below {@code root}, written by this version of the application. */
    public ReportIndex(Path root, String version) {
        this.root = root;
        this.version = version;
    }

    /**
     * Writes the page after a run. It is left as it is where it is less than a minute old and a later run will write it:
     * the last of the runs that are under way always writes it. Only one process writes at a time, and reads for that
     * what has ended before, so that no older page replaces a newer one.
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
            try (FolderLock lock = FolderLock.take(root.resolve(".index.lock"), PATIENCE)) {
                if (lock == null) {
                    throw new IOException("another process has been writing it for " + PATIENCE.toSeconds() + " s");
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
            IndexPage page = IndexPage.of(overview, link -> Files.exists(root.resolve(link)), now, version);
            NewFile.write(root.resolve(PAGE), file -> Templates.fill("index.jte", page, file));
        } catch (IOException problem) {
            throw new UncheckedIOException("The index of reports could not be written to " + root, problem);
        }
    }
}
