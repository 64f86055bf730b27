package dev.stockbridge.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder that reports are kept in, one below it for each execution. A file appears under its name only when it is
 * complete.
 */
public final class ReportFolder {

    private final Path root;

    /** Keeps reports below {@code root}, which is made when it is first needed. */
    public ReportFolder(Path root) {
        this.root = root;
    }

    /** Where the report of an execution is; the report must have one. */
    public Path of(RunReport report) {
        return root.resolve(report.store()).resolve(report.job()).resolve(String.valueOf(report.execution()));
    }

    /**
     * Writes {@code report.json} and {@code items.csv}, over older ones if there are any.
     *
     * @return the report with the items that found room in it
     * @throws UncheckedIOException if the folder can't be written
     */
    public RunReport write(RunReport report, ItemStream items) {
        Path folder = of(report);
        try {
            Files.createDirectories(folder);
            RunReport complete = report.withItems(writeItems(folder.resolve("items.csv"), items));
            NewFile.write(folder.resolve("report.json"), file -> file.write(ReportJson.write(complete)));
            return complete;
        } catch (IOException problem) {
            throw new UncheckedIOException("The report could not be written to " + folder, problem);
        }
    }

    private static List<ReportItem> writeItems(Path csv, ItemStream items) throws IOException {
        List<ReportItem> listed = new ArrayList<>();
        NewFile.write(csv, file -> {
            file.write(CsvLine.of("key", "label", "action", "reason", "detail"));
            items.forEach(item -> {
                append(file, item);
                if (listed.size() < RunReport.MOST_ITEMS) {
                    listed.add(item);
                }
            });
        });
        return listed;
    }

    private static void append(Writer file, ReportItem item) {
        try {
            file.write(CsvLine.of(item.key(), item.label(), item.action(), item.reason(), item.detail()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
