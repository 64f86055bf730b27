package dev.stockbridge.report.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes the reports that have been kept long enough. Only folders that have the form of a report's are removed, and
 * nothing behind a symbolic link below the root.
 */
final class OldReports {

    private final Path root;

    /** Removes reports below {@code root}. */
    OldReports(Path root) {
        this.root = root;
    }

    /**
     * Removes every report that was written before {@code instant}.
     *
     * @throws UncheckedIOException if one of them can't be removed
     */
    void prune(Instant instant) {
        try {
            for (Path folder : folders()) {
                Path report = folder.resolve("report.json");
                if (isFile(report) && modified(report).isBefore(instant)) {
                    remove(folder);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("Old reports below " + root + " could not be removed", problem);
        }
    }

    /** Folders three levels down whose name is an execution's number. */
    private List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path store : below(root)) {
            for (Path job : isFolder(store) ? below(store) : List.<Path>of()) {
                (isFolder(job) ? below(job) : List.<Path>of())
                        .stream()
                                .filter(folder ->
                                        folder.getFileName().toString().matches("\\d+"))
                                .filter(OldReports::isFolder)
                                .forEach(folders::add);
            }
        }
        return folders;
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Instant modified(Path path) throws IOException {
        try {
            return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
        } catch (NoSuchFileException gone) {
            return Instant.MAX;
        }
    }

    /** Another run may remove the same reports at this moment: what is gone is gone. */
    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.toList();
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return List.of();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (isFolder(folder)) {
            for (Path path : below(folder)) {
                remove(path);
            }
        }
        Files.deleteIfExists(folder);
    }
}
