package dev.stockbridge.cli.launch;

import dev.stockbridge.report.files.ReportFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes sure of the folder for reports before a run starts: a run whose report cannot be written is told of less well. */
public final class WritableReports {

    private WritableReports() {}

    /** @throws CommandException with code 2 if the folder cannot be made or written */
    public static void require(Path folder) {
        try {
            new ReportFolder(folder).make();
        } catch (IOException problem) {
            throw CommandException.usage("The folder for reports, " + folder.toAbsolutePath() + ", cannot be made ("
                    + MissingReport.cause(problem) + "). Correct stockbridge.reports or --reports.");
        }
        if (!Files.isWritable(folder)) {
            throw CommandException.usage("The folder for reports, " + folder.toAbsolutePath()
                    + ", cannot be written. Give this user the right to, or name another with --reports.");
        }
    }
}
