package dev.stockbridge.report;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The last line of a run's output: one line that a script finds with grep. */
final class ResultLine {

    private ResultLine() {}

    static String of(RunReport report, @Nullable Path folder) {
        Counts counts = report.counts();
        return "RESULT status=" + report.status()
                + " code=" + report.exitCode()
                + " read=" + counts.read()
                + " created=" + counts.created()
                + " updated=" + counts.updated()
                + " unchanged=" + counts.unchanged()
                + " cancelled=" + counts.cancelled()
                + " differs=" + counts.differs()
                + " pushed=" + counts.pushed()
                + " delivered=" + counts.delivered()
                + " skipped=" + counts.skipped()
                + " attention=" + counts.attention()
                + " report=" + (folder == null ? "-" : folder);
    }
}
