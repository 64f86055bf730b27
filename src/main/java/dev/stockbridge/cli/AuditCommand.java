package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.text.AuditJson;
import dev.stockbridge.cli.text.AuditLines;
import dev.stockbridge.cli.text.AuditOutput;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Holds a store's two sides against each other, and changes neither. */
@Command(
        name = "audit",
        description =
                "Compares every order, article and quantity on both sides and reports what disagrees; writes nothing. "
                        + "Ends with 0 where both sides agree and with 10 where they don't.")
final class AuditCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--store", paramLabel = "<id>", required = true, description = "The store's id.")
    private String store = "";

    @Option(names = "--json", description = "Prints a JSON array of what disagrees instead.")
    private boolean json;

    AuditCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        CommandContext.readStore(settings, store);
        AuditOutput output =
                json ? new AuditJson(context.out()) : new AuditLines(context.out(), store, context.width());
        context.look(settings, operations -> output.end(operations.audit(store, output)));
        return (output.count() == 0 ? ExitCode.COMPLETED : ExitCode.ATTENTION).code();
    }
}
