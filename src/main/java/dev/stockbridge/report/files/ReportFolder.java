package dev.stockbridge.report.files;

import dev.stockbridge.report.ItemStream;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.report.ReportJson;
import dev.stockbridge.report.RunBackground;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.report.html.ItemDigest;
import dev.stockbridge.report.html.RunPage;
import dev.stockbridge.report.html.Templates;
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

    private static final String LAST = "metrics.prom";

    private final Path root;

    /** Keeps reports below {@code root}, which is made when it is first needed. */
    public ReportFolder(Path root) {
        this.root = root;
    }

    /**
     * Makes the folder, as far as it is missing.
     *
     * @throws IOException if it can't be made
     */
    public void make() throws IOException {
        OwnFiles.makeRoot(root);
    }

    /** Where the report of an execution is; the report must have one. */
    public Path of(RunReport report) {
        return root.resolve(report.store()).resolve(report.job()).resolve(String.valueOf(report.execution()));
    }

    /** Whether every file of the report is there; the last of them is written when all others are. */
    public boolean isComplete(RunReport report) {
        return Files.exists(of(report).resolve("report.json"))
                && Files.exists(of(report).resolve(LAST));
    }

    /**
     * Writes {@code report.json}, {@code items.csv}, {@code report.html} and {@code metrics.prom}, over older ones if
     * there are any.
     *
     * @return the report with the items that found room in it
     * @throws UncheckedIOException if the folder can't be written
     */
    public RunReport write(RunReport report, ItemStream items, RunBackground background) {
        Path folder = of(report);
        try {
            OwnFiles.makeBelow(root, folder);
            ItemDigest digest = new ItemDigest();
            RunReport complete = report.withItems(writeItems(folder.resolve("items.csv"), items, digest));
            NewFile.write(folder.resolve("report.json"), file -> file.write(ReportJson.write(complete)));
            RunPage page = RunPage.of(complete, digest, background);
            NewFile.write(folder.resolve("report.html"), file -> Templates.fill("run.jte", page, file));
            NewFile.write(folder.resolve(LAST), file -> file.write(Metrics.of(complete, background.calls())));
            return complete;
        } catch (IOException problem) {
            throw new UncheckedIOException("The report could not be written to " + folder, problem);
        }
    }

    private static List<ReportItem> writeItems(Path csv, ItemStream items, ItemDigest digest) throws IOException {
        List<ReportItem> listed = new ArrayList<>();
        NewFile.write(csv, file -> {
            file.write(CsvLine.of("key", "label", "action", "reason", "detail"));
            items.forEach(item -> {
                append(file, item);
                digest.add(item);
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
