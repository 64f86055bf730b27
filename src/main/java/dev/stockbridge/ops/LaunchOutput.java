package dev.stockbridge.ops;

import dev.stockbridge.report.AlarmingWords;
import dev.stockbridge.report.ItemStream;
import dev.stockbridge.report.OldReports;
import dev.stockbridge.report.ReportJson;
import dev.stockbridge.report.ReportSource;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.report.Summary;
import dev.stockbridge.run.ExitCode;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.settings.Settings;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the report of an execution that ended, and prints its summary or the report itself. */
final class LaunchOutput {

    private static final Logger LOG = LoggerFactory.getLogger(LaunchOutput.class);

    private final Surroundings surroundings;
    private final Settings settings;
    private final boolean json;

    LaunchOutput(Surroundings surroundings, Settings settings, boolean json) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.json = json;
    }

    /** The exit code: the run's own, unless its report could not be written. */
    int ended(RunResult result, Operations operations) {
        long execution = result.execution();
        ReportSource source = operations.reports();
        RunReport report = source.find(execution)
                .orElseThrow(() -> new IllegalStateException("Execution " + execution + " left no record"))
                .ended(result.exitCode().code(), result.remark());
        Asked asked = Asked.again(report, operations.options(execution));
        ReportFiles files = new ReportFiles(surroundings, settings, operations);
        try {
            RunReport written = files.write(report, execution);
            print(written, source.items(execution), files.of(written), asked);
            pruneAfter(result);
            files.index();
            return result.exitCode().code();
        } catch (UncheckedIOException problem) {
            LOG.error("The report could not be written", problem);
            print(
                    report.ended(
                            ExitCode.FAILED.code(),
                            "The run itself ended with code " + report.exitCode()
                                    + ", but its report could not be written: " + problem.getMessage()),
                    source.items(execution),
                    null,
                    asked);
            return ExitCode.FAILED.code();
        }
    }

    void print(RunReport report, ItemStream items, @Nullable Path folder, Asked asked) {
        PrintWriter out = surroundings.out();
        if (json) {
            out.print(document(report));
        } else {
            new Summary(Version.current())
                    .lines(report, items, folder, NextStep.after(report, asked, surroundings))
                    .forEach(out::println);
        }
        out.flush();
    }

    /** Schedulers search it for words, too; what they take for trouble must not stand in it after a run that went well. */
    private static String document(RunReport report) {
        String json = ReportJson.write(report);
        Integer code = report.exitCode();
        boolean went = code != null && (code == 0 || code == ExitCode.ATTENTION.code());
        return went ? AlarmingWords.escaped(json) : json;
    }

    private void pruneAfter(RunResult result) {
        if (result.exitCode() == ExitCode.COMPLETED || result.exitCode() == ExitCode.ATTENTION) {
            try {
                new OldReports(settings.reports())
                        .prune(surroundings.clock().instant().minus(settings.retention()));
            } catch (UncheckedIOException problem) {
                LOG.warn("{}; remove them by hand", problem.getMessage());
            }
        }
    }
}
