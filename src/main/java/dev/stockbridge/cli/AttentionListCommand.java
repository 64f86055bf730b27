package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.JobNames;
import dev.stockbridge.cli.text.Table;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.report.ReportJson;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the open attention items. */
@Command(name = "list", description = "Shows what a person must look at.")
final class AttentionListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--store", paramLabel = "<id>", description = "Only this store's.")
    private @Nullable String store;

    @Option(names = "--group", paramLabel = "<name>", description = "Only those of the stores in this group.")
    private @Nullable String group;

    @Option(names = "--job", paramLabel = "<job>", description = "Only this job's.")
    private @Nullable String job;

    @Option(names = "--json", description = "Prints a JSON array instead of the table.")
    private boolean json;

    AttentionListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (job != null) {
            JobNames.require(job);
        }
        Settings settings = context.settings();
        CommandContext.requireStore(settings, store);
        CommandContext.requireGroup(settings, group);
        PrintWriter out = context.out();
        context.look(settings, operations -> {
            List<AttentionItem> items = operations.attention(store, job).stream()
                    .filter(item ->
                            group == null || group.equals(settings.groups().get(item.store())))
                    .toList();
            if (json) {
                out.print(ReportJson.write(items));
            } else {
                lines(items).forEach(out::println);
            }
        });
        return ExitCode.COMPLETED.code();
    }

    /** All that there is, or what matters most where a line is too narrow for it. */
    private List<String> lines(List<AttentionItem> items) {
        Table whole = whole(items);
        int width = context.width();
        return whole.fits(width) ? whole.lines() : brief(items).lines(width);
    }

    private static Table whole(List<AttentionItem> items) {
        Table table =
                new Table("id", "store", "job", "label", "key", "reason", "first seen", "last seen", "times", "detail");
        items.forEach(item -> table.add(
                item.id(),
                item.store(),
                item.job(),
                item.label(),
                item.key(),
                item.reason(),
                item.firstSeen().truncatedTo(ChronoUnit.SECONDS),
                item.lastSeen().truncatedTo(ChronoUnit.SECONDS),
                item.occurrences(),
                item.detail()));
        return table;
    }

    private static Table brief(List<AttentionItem> items) {
        Table table = new Table("id", "store", "job", "label", "reason", "detail");
        items.forEach(
                item -> table.add(item.id(), item.store(), item.job(), item.label(), item.reason(), item.detail()));
        return table;
    }
}
