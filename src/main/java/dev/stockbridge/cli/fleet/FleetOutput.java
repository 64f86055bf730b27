package dev.stockbridge.cli.fleet;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.cli.launch.LaunchRequest;
import dev.stockbridge.cli.launch.MissingReport;
import dev.stockbridge.cli.launch.Operations;
import dev.stockbridge.cli.launch.ReportFiles;
import dev.stockbridge.cli.text.FleetDisplay;
import dev.stockbridge.cli.text.Terminal;
import dev.stockbridge.cli.text.Version;
import dev.stockbridge.fleet.FleetListener;
import dev.stockbridge.fleet.FleetResult;
import dev.stockbridge.fleet.record.FleetRequest;
import dev.stockbridge.report.AlarmingWords;
import dev.stockbridge.report.ReportJson;
import dev.stockbridge.report.files.DailyPruning;
import dev.stockbridge.report.files.FleetFolder;
import dev.stockbridge.report.fleet.FleetDocument;
import dev.stockbridge.report.fleet.FleetReport;
import dev.stockbridge.report.fleet.FleetSummary;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Writes the reports of a launch over many stores, and prints its summary or its report. */
final class FleetOutput {

    private static final Logger LOG = LoggerFactory.getLogger(FleetOutput.class);

    private final CommandContext command;
    private final Settings settings;
    private final boolean json;

    private String again = "";

    FleetOutput(CommandContext command, Settings settings, boolean json) {
        this.command = command;
        this.settings = settings;
        this.json = json;
    }

    /** Remembers how the stores were chosen, for the command to go on with. */
    void goOnWith(FleetSelection selection, FleetOptions options) {
        again = " " + selection.typed()
                + (options.workers ? " --workers" : "")
                + (options.shard == null ? "" : " --shard " + options.shard)
                + (options.threads == null ? "" : " --threads " + options.threads);
    }

    /** Launches, with a bar over the stores where a person watches. Writes the report of each run that has ended. */
    FleetResult launch(FleetRequest request, Operations operations) {
        ReportFiles files = new ReportFiles(command, settings, operations);
        FleetListener reports = job -> write(files, operations, job.execution());
        if (json || !Terminal.isThere()) {
            return operations.fleets().launch(request, reports);
        }
        try (FleetDisplay display = FleetDisplay.onTerminal(command.width())) {
            return operations.fleets().launch(request, display.beside(reports));
        }
    }

    /** A full disk or a broken template takes nothing from what the run has done; {@code report} writes it later. */
    private static void write(ReportFiles files, Operations operations, @Nullable Long execution) {
        if (execution == null) {
            return;
        }
        try {
            operations
                    .reports()
                    .find(execution)
                    .filter(report -> !files.has(report))
                    .ifPresent(report -> files.write(report, execution));
        } catch (DataAccessException problem) {
            throw problem;
        } catch (RuntimeException problem) {
            LOG.warn("The report of execution {} was not written: {}", execution, MissingReport.cause(problem));
        }
    }

    /** Prints what the launch came to; returns its exit code. */
    int ended(FleetRequest request, FleetResult result, Operations operations) {
        FleetReport report = result.fleet() == null
                ? bare(request, result.name(), result.exitCode(), result.remark())
                : operations.fleets().find(result.fleet()).orElseThrow();
        if (result.fleet() != null && report.remark() == null && result.remark() != null) {
            report = report.remarked(result.remark());
        }
        Path folder = result.fleet() == null ? null : files(report, operations);
        print(request, report, folder);
        return result.exitCode().code();
    }

    private @Nullable Path files(FleetReport report, Operations operations) {
        try {
            Path folder = new FleetFolder(settings.reports(), Version.current()).write(report);
            new DailyPruning(settings.reports()).prune(command.clock().instant(), settings.retention());
            new ReportFiles(command, settings, operations).index(report.lastRuns());
            return folder;
        } catch (DataAccessException problem) {
            throw problem;
        } catch (RuntimeException problem) {
            LOG.warn("The report of the launch was not written: {}", MissingReport.cause(problem));
            return null;
        }
    }

    /** Prints that nothing was started, and why. */
    void notStarted(FleetRequest request, CommandException refusal) {
        print(
                request,
                bare(request, Objects.requireNonNullElse(request.name(), ""), refusal.code(), refusal.getMessage()),
                null);
    }

    private void print(FleetRequest request, FleetReport report, @Nullable Path folder) {
        PrintWriter out = command.out();
        if (json) {
            String document = ReportJson.write(FleetDocument.of(report));
            out.print(went(report) ? AlarmingWords.escaped(document) : document);
        } else {
            new FleetSummary(Version.current())
                    .lines(report, folder, next(request, report))
                    .forEach(out::println);
        }
        out.flush();
    }

    /** The command to go on with; null where nothing is left to do. */
    private @Nullable String next(FleetRequest request, FleetReport report) {
        if (went(report)) {
            return null;
        }
        return command.command("run " + report.jobsAsWord() + again
                + (report.run().isEmpty() ? "" : " --run " + report.run())
                + LaunchRequest.typed(request.options()));
    }

    private static boolean went(FleetReport report) {
        return report.status().equals("COMPLETED")
                || report.exitCode() != null && report.exitCode() == ExitCode.COMPLETED.code();
    }

    boolean isLost() {
        return command.out().checkError();
    }

    private static FleetReport bare(FleetRequest request, String name, ExitCode code, @Nullable String remark) {
        return new FleetReport(
                null,
                request.jobs(),
                name,
                request.selection(),
                request.part(),
                request.options().plan() ? "plan" : "apply",
                code.code(),
                remark,
                null,
                null,
                List.of());
    }
}
