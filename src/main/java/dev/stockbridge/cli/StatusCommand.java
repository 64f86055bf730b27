package dev.stockbridge.cli;

import dev.stockbridge.cli.fleet.FleetStatus;
import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.cli.text.Table;
import dev.stockbridge.report.ReportJson;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the latest executions. */
@Command(name = "status", description = "Shows the latest executions, the newest first.")
final class StatusCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--store", paramLabel = "<id>", description = "Only this store's.")
    private @Nullable String store;

    @Option(
            names = "--limit",
            paramLabel = "<n>",
            defaultValue = "20",
            description = "How many; ${DEFAULT-VALUE} by default.")
    private int limit;

    @Option(
            names = "--fleet",
            paramLabel = "<number>",
            arity = "0..1",
            fallbackValue = "0",
            description = "The latest launches over many stores, or the stores of one.")
    private @Nullable Long fleet;

    @Option(names = "--json", description = "Prints a JSON array instead of the table.")
    private boolean json;

    StatusCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw CommandException.usage("--limit takes a number from 1 on.");
        }
        if (fleet != null && store != null) {
            throw CommandException.usage("--store and --fleet are for different tables: choose one.");
        }
        Settings settings = context.settings();
        CommandContext.requireStore(settings, store);
        if (fleet != null) {
            return new FleetStatus(context, settings, json).print(fleet, limit);
        }
        PrintWriter out = context.out();
        context.look(settings, operations -> {
            List<RunReport> latest = operations.reports().latest(store, limit);
            if (json) {
                out.print(ReportJson.write(latest.stream().map(ExecutionRow::of).toList()));
            } else {
                lines(latest).forEach(out::println);
            }
        });
        return ExitCode.COMPLETED.code();
    }

    /** All that there is, or what matters most where a line is too narrow for it. */
    private List<String> lines(List<RunReport> executions) {
        List<ExecutionRow> rows = executions.stream().map(ExecutionRow::of).toList();
        Table whole = whole(rows);
        int width = context.width();
        return whole.fits(width) ? whole.lines() : brief(rows).lines(width);
    }

    private static Table whole(List<ExecutionRow> rows) {
        Table table = new Table(
                "execution",
                "job",
                "store",
                "run",
                "mode",
                "status",
                "code",
                "started",
                "seconds",
                "read",
                "created",
                "updated",
                "attention");
        rows.forEach(row -> table.add(
                row.execution(),
                row.job(),
                row.store(),
                row.run(),
                row.mode(),
                row.status(),
                row.exitCode(),
                row.startedAt(),
                row.seconds(),
                row.counts().read(),
                row.counts().created(),
                row.counts().updated(),
                row.counts().attention()));
        return table;
    }

    private static Table brief(List<ExecutionRow> rows) {
        Table table = new Table("execution", "job", "store", "started", "status", "code", "attention");
        rows.forEach(row -> table.add(
                row.execution(),
                row.job(),
                row.store(),
                row.startedAt() == null ? null : row.startedAt().truncatedTo(ChronoUnit.SECONDS),
                row.status(),
                row.exitCode(),
                row.counts().attention()));
        return table;
    }
}
