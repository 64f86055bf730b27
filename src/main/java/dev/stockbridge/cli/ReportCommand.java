package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.cli.launch.ReportFiles;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the report of an execution again, from what the database keeps of it. */
@Command(name = "report", description = "Writes an execution's report again.")
final class ReportCommand implements Callable<Integer> {

    private final CommandContext surroundings;

    @Parameters(paramLabel = "<execution-id>", description = "The number that 'status' shows.")
    private long execution;

    ReportCommand(CommandContext surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Settings settings = surroundings.settings();
        surroundings.look(settings, operations -> {
            RunReport report = operations
                    .reports()
                    .find(execution)
                    .orElseThrow(() -> CommandException.usage("There is no execution " + execution + "."));
            ReportFiles files = new ReportFiles(surroundings, settings, operations);
            files.write(report, execution);
            files.index();
            surroundings.out().println("The report of execution " + execution + " is in " + files.of(report) + ".");
        });
        return ExitCode.COMPLETED.code();
    }
}
