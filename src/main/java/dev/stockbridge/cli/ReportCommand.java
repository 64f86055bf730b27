package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.cli.launch.ReportFiles;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the report of an execution again, from what the database keeps of it. */
@Command(name = "report", description = "Writes an execution's report again.")
final class ReportCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "<execution-id>", description = "The number that 'status' shows.")
    private long execution;

    ReportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        context.look(settings, operations -> {
            RunReport report = operations
                    .reports()
                    .find(execution)
                    .orElseThrow(() -> CommandException.usage("There is no execution " + execution + "."));
            ReportFiles files = new ReportFiles(context, settings, operations);
            files.write(report, execution);
            files.index(Map.of(report.store(), context.clock().instant()));
            context.out().println("The report of execution " + execution + " is in " + files.of(report) + ".");
        });
        return ExitCode.COMPLETED.code();
    }
}
