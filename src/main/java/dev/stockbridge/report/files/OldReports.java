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
     * Removes every report of a run or a launch, and every page of a store, that was written before {@code instant}.
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
            for (Path folder : launches()) {
                if (isOldLaunch(folder, instant)) {
                    remove(folder);
                }
            }
            for (Path store : below(root)) {
                Path page = store.resolve("index.html");
                if (isFolder(store) && isFile(page) && modified(page).isBefore(instant)) {
                    Files.deleteIfExists(page);
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

    /** Folders of launches over many stores, below one for each list of jobs. */
    private List<Path> launches() throws IOException {
        List<Path> launches = new ArrayList<>();
        Path fleet = root.resolve("fleet");
        for (Path jobs : isFolder(fleet) ? below(fleet) : List.<Path>of()) {
            (isFolder(jobs) ? below(jobs) : List.<Path>of())
                    .stream().filter(OldReports::isFolder).forEach(launches::add);
        }
        return launches;
    }

    /** Whether there is a report of the launch or of a part of it, and all of them are old. */
    private static boolean isOldLaunch(Path folder, Instant instant) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(folder));
        below(folder).stream()
                .filter(part -> part.getFileName().toString().startsWith("part-"))
                .filter(OldReports::isFolder)
                .forEach(folders::add);
        boolean old = false;
        for (Path each : folders) {
            Path report = each.resolve("report.json");
            if (isFile(report) && isFile(each.resolve("stores.csv"))) {
                if (!modified(report).isBefore(instant)) {
                    return false;
                }
                old = true;
            }
        }
        return old;
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
