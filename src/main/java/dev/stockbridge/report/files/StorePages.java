package dev.stockbridge.report.files;

import dev.stockbridge.report.PastRun;
import dev.stockbridge.report.html.StorePage;
import dev.stockbridge.report.html.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the page of each store, {@code <store>/index.html} in the folder of reports. */
public final class StorePages {

    /** Number of runs of each job that are read: those of the charts, and seven before them to compare them with. */
    public static final int EACH = 67;

    /** How many stores' runs are in memory at the same time. */
    private static final int AT_A_TIME = 25;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** The clock of a file server may differ a little. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Path root;
    private final String version;

    /** The pages of the stores with reports below {@code root}, written by this version of the application. */
    public StorePages(Path root, String version) {
        this.root = root;
        this.version = version;
    }

    /**
     * Writes the page of each of the stores that had a run since its page was written. One process writes at a time, and
     * it reads the runs while it holds the lock, so that no older page replaces a newer one.
     *
     * @param ended the stores, each with the end of its last run
     * @param history the latest runs of some stores, at most {@link #EACH} of each job
     * @throws UncheckedIOException if the folder can't be written
     */
    public void update(Clock clock, Map<String, Instant> ended, Function<List<String>, List<PastRun>> history) {
        List<String> due = new ArrayList<>();
        ended.forEach((store, end) -> {
            if (!isWrittenSince(store, end.plus(MARGIN))) {
                due.add(store);
            }
        });
        for (int first = 0; first < due.size(); first += AT_A_TIME) {
            write(due.subList(first, Math.min(first + AT_A_TIME, due.size())), clock, history);
        }
    }

    private boolean isWrittenSince(String store, Instant instant) {
        try {
            return Files.getLastModifiedTime(root.resolve(StorePage.path(store)))
                    .toInstant()
                    .isAfter(instant);
        } catch (IOException missing) {
            return false;
        }
    }

    private void write(List<String> stores, Clock clock, Function<List<String>, List<PastRun>> history) {
        try {
            OwnFiles.makeRoot(root);
            try (FolderLock lock = FolderLock.take(root.resolve(".stores.lock"), LONGEST_WAIT)) {
                if (lock == null) {
                    throw new IOException(
                            "another process has been writing them for " + LONGEST_WAIT.toSeconds() + " s");
                }
                Map<String, List<PastRun>> runs = history.apply(stores).stream()
                        .collect(Collectors.groupingBy(run -> run.report().store()));
                for (String store : stores) {
                    Path file = root.resolve(StorePage.path(store));
                    OwnFiles.makeBelow(root, root.resolve(store));
                    StorePage page = StorePage.of(
                            store,
                            runs.getOrDefault(store, List.of()),
                            link -> Files.exists(root.resolve(link)),
                            clock.instant(),
                            version);
                    NewFile.write(file, writer -> Templates.fill("store.jte", page, writer));
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The pages of stores could not be written to " + root, problem);
        }
    }
}
