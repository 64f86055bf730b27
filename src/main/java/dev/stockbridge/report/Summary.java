package dev.stockbridge.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads of a run on standard output. Details of items stay out: they come from outside, and a run that
 * went well must not print words that schedulers take for trouble.
 */
public final class Summary {

    private final String version;

    /** Summaries of this version of the application. */
    public Summary(String version) {
        this.version = version;
    }

    /**
     * The lines, the last of which is the RESULT line.
     *
     * @param folder where the report is, or null where none was written
     * @param next the command to go on with, or null where nothing is left to do
     */
    public List<String> lines(RunReport report, ItemStream items, @Nullable Path folder, @Nullable String next) {
        List<String> lines = new ArrayList<>(opening(report));
        lines.add(counts(report.counts()));
        if (report.counts().attention() > 0) {
            lines.add("Needs a person:");
            lines.addAll(AttentionDigest.of(items).lines());
        }
        report.notes().forEach(note -> lines.add("Note: " + OneLine.of(note)));
        if (succeeded(report)) {
            if (report.remark() != null) {
                lines.add(OneLine.of(report.remark()));
            }
        } else {
            lines.addAll(ending(report, next));
        }
        lines.add(ResultLine.of(report, folder));
        return lines;
    }

    /** The RESULT line alone, of a report without files. */
    public static String result(RunReport report) {
        return ResultLine.of(report, null);
    }

    private List<String> opening(RunReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("Stockbridge " + version);
        lines.add("job=" + report.job() + " store=" + report.store() + " run=" + orDash(report.run()) + " execution="
                + orDash(report.execution()) + " mode=" + report.mode());
        if (report.restartOf() != null) {
            lines.add("Goes on from execution " + report.restartOf() + "; the counts cover the whole run.");
        }
        if (report.startedAt() != null) {
            lines.add("Started " + report.startedAt() + ", ended " + orDash(report.finishedAt()));
        }
        return lines;
    }

    private static String counts(Counts counts) {
        return "read " + counts.read() + ", created " + counts.created() + ", updated " + counts.updated()
                + ", unchanged "
                + counts.unchanged() + ", cancelled " + counts.cancelled() + ", differs " + counts.differs()
                + ", pushed "
                + counts.pushed() + ", delivered " + counts.delivered() + ", skipped " + counts.skipped()
                + ", attention " + counts.attention();
    }

    private static List<String> ending(RunReport report, @Nullable String next) {
        List<String> lines = new ArrayList<>();
        lines.add("Cause: "
                + (report.remark() == null
                        ? "not known; see the log"
                        : OneLine.of(report.remark()).replaceAll(" +", " ")));
        if (report.execution() == null) {
            lines.add("Written: nothing; no execution was started.");
        } else if (report.startedAt() == null) {
            // The execution ran, but the database that would tell how far is away.
            lines.add("Written: not known here; the next start goes on from the last checkpoint.");
        } else if (report.plan()) {
            lines.add("Written: nothing; this was a plan.");
        } else {
            lines.add("Written: " + report.counts().written()
                    + " items, as counted above. Not written: everything else; none of it is lost.");
        }
        if (next != null) {
            lines.add("Go on with: " + next);
        }
        return lines;
    }

    private static boolean succeeded(RunReport report) {
        return report.exitCode() != null && (report.exitCode() == 0 || report.exitCode() == 10);
    }

    private static Object orDash(@Nullable Object value) {
        return value == null ? "-" : value;
    }
}
