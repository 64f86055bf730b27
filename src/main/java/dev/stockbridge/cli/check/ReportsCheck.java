package dev.stockbridge.cli.check;

import dev.stockbridge.run.record.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks whether reports could be written, and makes nothing. */
public final class ReportsCheck {

    private static final String SUBJECT = "reports";

    private ReportsCheck() {}

    public static Finding finding(Path reports) {
        Path folder = reports.toAbsolutePath();
        Path standing = folder;
        while (Files.notExists(standing) && standing.getParent() != null) {
            standing = standing.getParent();
        }
        if (!Files.isDirectory(standing)) {
            return wrong("the folder for reports, " + folder + ", cannot be made: " + standing + " is no folder");
        }
        if (!Files.isWritable(standing)) {
            return wrong("the folder for reports, " + folder + ", cannot be written");
        }
        return Finding.ok(
                null, SUBJECT, standing.equals(folder) ? folder.toString() : folder + ", which the first run makes");
    }

    private static Finding wrong(String text) {
        return Finding.wrong(
                null,
                SUBJECT,
                ExitCode.USAGE,
                text + ". Give this user the right to, or name another with stockbridge.reports or --reports.");
    }
}
