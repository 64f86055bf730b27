package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Closes one attention item by hand. */
@Command(name = "dismiss", description = "Closes one item by hand.")
final class AttentionDismissCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "<item-id>", description = "The id that 'attention list' shows.")
    private long id;

    AttentionDismissCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        context.look(settings, operations -> {
            if (!operations.dismiss(id)) {
                throw CommandException.usage("There is no open item " + id + ".");
            }
            context.out().println("Item " + id + " is closed.");
        });
        return ExitCode.COMPLETED.code();
    }
}
