package dev.stockbridge.cli.fleet;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.cli.text.Table;
import dev.stockbridge.report.ReportJson;
import dev.stockbridge.report.fleet.FleetDocument;
import dev.stockbridge.report.fleet.FleetReport;
import dev.stockbridge.report.fleet.FleetRowOrder;
import dev.stockbridge.report.fleet.StoreResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the latest launches over many stores, or what became of each store in one of them. */
public final class FleetStatus {

    private final CommandContext command;
    private final Settings settings;
    private final boolean json;

    public FleetStatus(CommandContext command, Settings settings, boolean json) {
        this.command = command;
        this.settings = settings;
        this.json = json;
    }

    /**
     * Prints the table.
     *
     * @param fleet the number of a launch, or 0 for the latest ones
     * @return the exit code
     * @throws CommandException if there is no such launch
     */
    public int print(long fleet, int limit) {
        PrintWriter out = command.out();
        command.look(settings, operations -> {
            List<FleetReport> reports = fleet == 0
                    ? operations.fleets().latest(limit)
                    : List.of(operations
                            .fleets()
                            .find(fleet)
                            .orElseThrow(() ->
                                    CommandException.usage("There is no launch " + fleet + " over many stores.")));
            if (json) {
                out.print(
                        ReportJson.write(reports.stream().map(FleetDocument::of).toList()));
            } else {
                Table table = fleet == 0 ? launches(reports) : stores(reports.get(0));
                table.lines(command.width()).forEach(out::println);
            }
        });
        return ExitCode.COMPLETED.code();
    }

    private static Table launches(List<FleetReport> reports) {
        Table table = new Table(
                "fleet",
                "jobs",
                "run",
                "selection",
                "started",
                "status",
                "code",
                "stores",
                "complete",
                "attention",
                "again",
                "person");
        reports.forEach(report -> table.add(
                report.fleet(),
                report.jobsAsWord(),
                report.run(),
                report.selection() + (report.part().isEmpty() ? "" : " " + report.part()),
                toSeconds(report.startedAt()),
                report.status(),
                report.exitCode(),
                report.stores().size(),
                report.complete(),
                report.count(StoreResult.ATTENTION),
                report.count(StoreResult.AGAIN),
                report.count(StoreResult.PERSON)));
        return table;
    }

    private static Table stores(FleetReport report) {
        Table table = new Table(
                "store", "group", "job", "code", "execution", "seconds", "read", "written", "attention", "remark");
        report.rows().stream()
                .sorted(FleetRowOrder.WORST_FIRST)
                .forEach(row -> table.add(
                        row.store(),
                        row.group(),
                        row.job(),
                        row.code(),
                        row.execution(),
                        toSeconds(row.took()),
                        row.counts().read(),
                        row.counts().written(),
                        row.counts().attention(),
                        row.leftOut() ? "left out" : row.remark()));
        return table;
    }

    private static @Nullable Instant toSeconds(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static @Nullable Long toSeconds(@Nullable Duration time) {
        return time == null ? null : time.toSeconds();
    }
}
