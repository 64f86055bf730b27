package dev.stockbridge.cli.launch;

import static java.util.Objects.requireNonNull;

import dev.stockbridge.cli.text.Version;
import dev.stockbridge.report.AlarmingWords;
import dev.stockbridge.report.ItemStream;
import dev.stockbridge.report.ReportJson;
import dev.stockbridge.report.ReportSource;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.report.Summary;
import dev.stockbridge.report.files.DailyPruning;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.UnexpectedFailure;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Writes the report of an execution that ended, and prints its summary or the report itself. */
final class LaunchOutput {

    private static final Logger LOG = LoggerFactory.getLogger(LaunchOutput.class);

    private final CommandContext context;
    private final Settings settings;
    private final boolean json;

    LaunchOutput(CommandContext context, Settings settings, boolean json) {
        this.context = context;
        this.settings = settings;
        this.json = json;
    }

    /** A report, and where its files are; null where they could not be written. */
    private record Written(RunReport report, @Nullable Path folder) {}

    /** The exit code: the run's own, unless writing its report met an error of the machine. */
    int ended(RunResult result, Operations operations) {
        long execution = requireNonNull(result.execution());
        ReportSource source = operations.reports();
        RunReport report = source.find(execution)
                .orElseThrow(() -> new IllegalStateException("Execution " + execution + " left no record"))
                .ended(result.exitCode().code(), result.remark());
        LaunchRequest asked = LaunchRequest.again(report, operations.options(execution));
        Written written = write(report, execution, operations);
        print(written.report, source.items(execution), written.folder, asked);
        return requireNonNull(written.report.exitCode());
    }

    /** Tells of a run that an earlier execution completed, and writes that one's report where it is missing. */
    void complete(RunReport report, long earlier, Operations operations, LaunchRequest asked) {
        RunReport past = operations.reports().find(earlier).orElse(null);
        if (past == null || past.exitCode() == null) {
            print(report, reader -> {}, null, asked);
            return;
        }
        ReportFiles files = new ReportFiles(context, settings, operations);
        Written written = files.has(past) ? new Written(past, files.of(past)) : write(past, earlier, operations);
        RunReport told = report.ended(ExitCode.COMPLETED.code(), report.remark() + " " + cameTo(past));
        for (String note : written.folder == null ? written.report.notes() : past.notes()) {
            told = told.noted(note);
        }
        print(told, reader -> {}, written.folder, asked);
    }

    private static String cameTo(RunReport past) {
        return "Execution " + past.execution() + " had ended with code " + past.exitCode() + ": "
                + past.counts().inWords() + ".";
    }

    /** A full disk or a broken template takes nothing from what the run has done. */
    private Written write(RunReport report, long execution, Operations operations) {
        try {
            ReportFiles files = new ReportFiles(context, settings, operations);
            RunReport complete = files.write(report, execution);
            pruneAfter(report);
            files.indexAfter(report, execution);
            return new Written(complete, files.of(complete));
        } catch (DataAccessException problem) {
            throw problem;
        } catch (RuntimeException problem) {
            LOG.warn("The report of execution {} was not written: {}", execution, MissingReport.cause(problem));
            return missing(report, problem, execution);
        } catch (Error problem) {
            LOG.error("The report could not be written", problem);
            String why = "The run itself ended with code " + report.exitCode()
                    + ", but its report could not be written. " + UnexpectedFailure.in(problem);
            return missing(report.ended(ExitCode.FAILED.code(), why), problem, execution);
        }
    }

    private Written missing(RunReport report, Throwable problem, long execution) {
        return new Written(report.noted(MissingReport.note(problem, context.command("report " + execution))), null);
    }

    void print(RunReport report, ItemStream items, @Nullable Path folder, LaunchRequest asked) {
        PrintWriter out = context.out();
        if (json) {
            out.print(document(report));
        } else {
            new Summary(Version.current())
                    .lines(report, items, folder, NextStep.after(report, asked, context))
                    .forEach(out::println);
        }
        out.flush();
    }

    /** The same where something is broken that the usual output may need. */
    void printAnyway(RunReport report, LaunchRequest asked) {
        try {
            print(report, reader -> {}, null, asked);
        } catch (RuntimeException | Error broken) {
            LOG.error("The summary could not be made", broken);
            PrintWriter out = context.out();
            out.println("Cause: " + report.remark());
            out.println(Summary.result(report));
            out.flush();
        }
    }

    /** Whether standard output took what was printed: a full disk and a closed pipe do not. */
    boolean isLost() {
        return context.out().checkError();
    }

    /** Schedulers search it for words, too; what they take for trouble must not stand in it after a run that went well. */
    private static String document(RunReport report) {
        String json = ReportJson.write(report);
        return went(report) ? AlarmingWords.escaped(json) : json;
    }

    private static boolean went(RunReport report) {
        Integer code = report.exitCode();
        return code != null && (code == ExitCode.COMPLETED.code() || code == ExitCode.ATTENTION.code());
    }

    private void pruneAfter(RunReport report) {
        if (went(report)) {
            try {
                new DailyPruning(settings.reports()).prune(context.clock().instant(), settings.retention());
            } catch (RuntimeException problem) {
                LOG.warn("Old reports were not removed, remove them by hand: {}", MissingReport.cause(problem));
            }
        }
    }
}
