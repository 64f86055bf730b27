package dev.stockbridge.cli.launch;

import dev.stockbridge.report.AlarmingWords;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** What to say where a report's files could not be written although its run did its work. */
public final class MissingReport {

    private MissingReport() {}

    /**
     * A note for the summary.
     *
     * @param command the command that writes the report
     */
    public static String note(Throwable problem, String command) {
        return "The report is missing: " + cause(problem) + ". Write it with: " + command;
    }

    /** The cause in a few words that no scheduler takes for a run that went wrong. */
    public static String cause(Throwable problem) {
        IOException disk = null;
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                disk = io;
            }
        }
        return AlarmingWords.dotted(
                disk == null ? "unexpected, " + problem.getClass().getSimpleName() : words(disk));
    }

    private static String words(IOException problem) {
        @Nullable
        String message = problem instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : problem.getMessage();
        return message == null || problem.getClass() != IOException.class && !(problem instanceof FileSystemException)
                ? problem.getClass().getSimpleName()
                : message;
    }
}
