package dev.stockbridge.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes the reports that have been kept long enough. Only what has the form of a report folder is touched. */
public final class OldReports {

    private final Path root;

    /** Looks after the reports below {@code root}. */
    public OldReports(Path root) {
        this.root = root;
    }

    /**
     * Removes every report that was written before {@code instant}.
     *
     * @throws UncheckedIOException if one of them can't be removed
     */
    public void prune(Instant instant) {
        try {
            for (Path folder : folders()) {
                Path report = folder.resolve("report.json");
                if (Files.exists(report)
                        && Files.getLastModifiedTime(report).toInstant().isBefore(instant)) {
                    remove(folder);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("Old reports below " + root + " could not be removed", problem);
        }
    }

    /** Folders three levels down whose name is an execution's number. */
    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> below = Files.walk(root, 3)) {
            return below.filter(path -> root.relativize(path).getNameCount() == 3)
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
