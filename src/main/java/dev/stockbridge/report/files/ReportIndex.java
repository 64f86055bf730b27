package dev.stockbridge.report.files;

import dev.stockbridge.report.PastRun;
import dev.stockbridge.report.html.IndexPage;
import dev.stockbridge.report.html.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The page over all runs, {@code index.html} in the folder that reports are kept in. */
public final class ReportIndex {

    /** As many runs of each job and store as a week of hourly ones has, and some. */
    public static final int EACH = 200;

    private final Path root;
    private final String version;

    /** The index of the reports below {@code root}, written by this version of the application. */
    public ReportIndex(Path root, String version) {
        this.root = root;
        this.version = version;
    }

    /**
     * Writes the page anew.
     *
     * @param now the present, which decides what is overdue
     * @throws UncheckedIOException if the folder can't be written
     */
    public void write(List<PastRun> history, Instant now) {
        try {
            OwnFiles.makeRoot(root);
            IndexPage page = IndexPage.of(history, new ReportFolder(root)::of, now, version);
            NewFile.write(root.resolve("index.html"), file -> Templates.fill("index.jte", page, file));
        } catch (IOException problem) {
            throw new UncheckedIOException("The index of reports could not be written to " + root, problem);
        }
    }
}
