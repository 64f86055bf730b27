package dev.stockbridge.cli.launch;

import dev.stockbridge.cli.text.Version;
import dev.stockbridge.report.ReportSource;
import dev.stockbridge.report.RunBackground;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.report.files.ReportFolder;
import dev.stockbridge.report.files.ReportIndex;
import dev.stockbridge.report.files.StorePages;
import dev.stockbridge.settings.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the files of one report, and the page over all runs. */
public final class ReportFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReportFiles.class);

    private final CommandContext context;
    private final Settings settings;
    private final Operations operations;
    private final ReportSource source;

    public ReportFiles(CommandContext context, Settings settings, Operations operations) {
        this.context = context;
        this.settings = settings;
        this.operations = operations;
        this.source = operations.reports();
    }

    /** The report with the items that found room in it. */
    public RunReport write(RunReport report, long execution) {
        LaunchRequest asked = LaunchRequest.again(report, operations.options(execution));
        RunBackground background = new RunBackground(
                Version.current(),
                source.calls(execution),
                source.history(report, ReportIndex.EACH),
                NextStep.after(report, asked, context));
        return folder().write(report, source.items(execution), background);
    }

    /** Whether all files of the report are there. */
    public boolean has(RunReport report) {
        return folder().isComplete(report);
    }

    /** Where the files of the report are. */
    public Path of(RunReport report) {
        return folder().of(report);
    }

    /**
     * Writes the pages of these stores, as far as they had a run since, and the page over all runs. A failure is logged and
     * does not fail the runs, whose own reports are written.
     *
     * @param ended the stores, each with the end of its last run
     */
    public void index(Map<String, Instant> ended) {
        index(() -> ended, () -> false);
    }

    /**
     * Writes the page of the store and the one over all runs after this execution; the latter not if it is a minute old at
     * most and a later run writes it.
     */
    void indexAfter(RunReport report, long execution) {
        index(() -> Map.of(report.store(), context.clock().instant()), () -> source.othersRun(execution));
    }

    private void index(Supplier<Map<String, Instant>> ended, BooleanSupplier followed) {
        tolerate(
                "page of the store",
                () -> new StorePages(settings.reports(), Version.current())
                        .update(context.clock(), ended.get(), stores -> source.ofStores(stores, StorePages.EACH)));
        tolerate(
                "index of reports",
                () -> new ReportIndex(settings.reports(), Version.current())
                        .update(context.clock(), followed, now -> source.overview(ReportIndex.EACH, now)));
    }

    private static void tolerate(String what, Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException problem) {
            LOG.warn("The {} was not written, the next run tries again: {}", what, MissingReport.cause(problem));
        }
    }

    private ReportFolder folder() {
        return new ReportFolder(settings.reports());
    }
}
