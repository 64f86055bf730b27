package dev.stockbridge.report.fleet;

import dev.stockbridge.report.OneLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads of a fleet on standard output: a line for each store that did not complete, and a line for scripts.
 * Causes stay out of a launch that went well, since schedulers search its output for words.
 */
public final class FleetSummary {

    private static final int MOST_LINES = 50;

    private final String version;

    /** Summaries of this version of the application. */
    public FleetSummary(String version) {
        this.version = version;
    }

    /**
     * The lines, the last of which is the RESULT line.
     *
     * @param folder where the report is, or null where none was written
     * @param next the command to go on with, or null where nothing is left to do
     */
    public List<String> lines(FleetReport report, @Nullable Path folder, @Nullable String next) {
        List<String> lines = new ArrayList<>();
        lines.add("Stockbridge " + version);
        lines.add("jobs=" + report.jobsAsWord() + " selection=" + report.selection()
                + (report.part().isEmpty() ? "" : " part=" + report.part()) + " run="
                + (report.run().isEmpty() ? "-" : report.run()) + " fleet="
                + (report.fleet() == null ? "-" : report.fleet()) + " mode=" + report.mode());
        if (report.startedAt() != null) {
            lines.add("Started " + report.startedAt() + ", ended "
                    + (report.finishedAt() == null ? "-" : report.finishedAt()));
        }
        if (!report.rows().isEmpty()) {
            lines.add("stores " + report.stores().size() + ", complete " + report.complete()
                    + ", with items for a person "
                    + report.count(StoreResult.ATTENTION) + ", to be run again " + report.count(StoreResult.AGAIN)
                    + ", for a person first " + report.count(StoreResult.PERSON));
        }
        lines.addAll(incomplete(report));
        if (report.remark() != null) {
            lines.add((went(report) ? "" : "Cause: ") + OneLine.of(report.remark()));
        }
        if (next != null) {
            lines.add("Go on with: " + next);
        }
        lines.add(result(report, folder));
        return lines;
    }

    /** The RESULT line alone. */
    public static String result(FleetReport report, @Nullable Path folder) {
        return "RESULT status=" + report.status()
                + " code=" + report.exitCode()
                + " stores=" + report.stores().size()
                + " complete=" + report.complete()
                + " attention=" + report.count(StoreResult.ATTENTION)
                + " again=" + report.count(StoreResult.AGAIN)
                + " person=" + report.count(StoreResult.PERSON)
                + " report=" + (folder == null ? "-" : folder);
    }

    private static List<String> incomplete(FleetReport report) {
        List<FleetRow> rows = report.incomplete();
        List<String> lines = new ArrayList<>();
        if (!rows.isEmpty()) {
            lines.add("Not complete:");
        }
        rows.stream().limit(MOST_LINES).map(FleetSummary::line).forEach(lines::add);
        if (rows.size() > MOST_LINES) {
            lines.add("  and " + (rows.size() - MOST_LINES) + " more, which the report lists");
        }
        return lines;
    }

    private static String line(FleetRow row) {
        return "  " + (row.code() == null ? "-" : row.code()) + "  " + row.store() + "  " + row.job()
                + (row.execution() == null ? "" : "  execution " + row.execution()) + "  " + words(row.code());
    }

    /** Words that no scheduler takes for a sign of trouble. */
    private static String words(@Nullable Integer code) {
        if (code == null) {
            return "not begun";
        }
        return switch (code) {
            case 2 -> "configuration to be corrected";
            case 20 -> "a system was unreachable or limiting";
            case 30 -> "stopped by a guard rail before it wrote";
            case 40 -> "runs elsewhere";
            case 50 -> "credentials or rights were refused";
            case 143 -> "stopped on request";
            default -> "ended early; the report has the cause";
        };
    }

    private static boolean went(FleetReport report) {
        return report.exitCode() != null && (report.exitCode() == 0 || report.exitCode() == 10);
    }
}
