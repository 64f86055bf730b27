package dev.stockbridge.report.files;

import dev.stockbridge.report.RecentLaunch;
import dev.stockbridge.report.ReportJson;
import dev.stockbridge.report.fleet.FleetDocument;
import dev.stockbridge.report.fleet.FleetReport;
import dev.stockbridge.report.fleet.FleetRow;
import dev.stockbridge.report.html.FleetPage;
import dev.stockbridge.report.html.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the reports of launches over many stores below {@code fleet} in the folder of the reports. */
public final class FleetFolder {

    private final Path root;
    private final String version;

    /** Keeps reports below {@code root}, which is made when it is first needed, written by this version of the application. */
    public FleetFolder(Path root, String version) {
        this.root = root;
        this.version = version;
    }

    /** Where the report of a launch is. */
    public Path of(FleetReport report) {
        return root.resolve(RecentLaunch.folder(report.jobs(), report.run(), report.part()));
    }

    /**
     * Writes {@code report.json}, {@code report.html} and {@code stores.csv}, over older ones if there are any.
     *
     * @return the folder
     * @throws UncheckedIOException if it can't be written
     */
    public Path write(FleetReport report) {
        Path folder = of(report);
        try {
            OwnFiles.makeBelow(root, folder);
            NewFile.write(folder.resolve("stores.csv"), file -> writeRows(report, file));
            FleetPage page = FleetPage.of(report, upFrom(folder), link -> Files.exists(root.resolve(link)), version);
            NewFile.write(folder.resolve("report.html"), file -> Templates.fill("fleet.jte", page, file));
            NewFile.write(
                    folder.resolve("report.json"), file -> file.write(ReportJson.write(FleetDocument.of(report))));
            return folder;
        } catch (IOException problem) {
            throw new UncheckedIOException("The report could not be written to " + folder, problem);
        }
    }

    private String upFrom(Path folder) {
        return "../".repeat(root.relativize(folder).getNameCount());
    }

    private static void writeRows(FleetReport report, Writer file) throws IOException {
        file.write(CsvLine.of("store", "group", "job", "code", "execution", "read", "written", "attention", "remark"));
        for (FleetRow row : report.rows()) {
            file.write(CsvLine.of(
                    row.store(),
                    row.group(),
                    row.job(),
                    row.code() == null ? null : row.code().toString(),
                    row.execution() == null ? null : row.execution().toString(),
                    Long.toString(row.counts().read()),
                    Long.toString(row.counts().written()),
                    Long.toString(row.counts().attention()),
                    row.remark()));
        }
    }
}
