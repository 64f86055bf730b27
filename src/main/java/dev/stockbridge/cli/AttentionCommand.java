package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.run.record.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the open attention items, as {@code attention list} does, or closes one. */
@Command(name = "attention", description = "Shows what a person must look at, or closes it by hand.")
final class AttentionCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private final AttentionListCommand list;

    AttentionCommand(CommandContext context) {
        this.context = context;
        this.list = new AttentionListCommand(context);
    }

    @Override
    public Integer call() {
        return list.call();
    }

    @Command(name = "dismiss", description = "Closes one item by hand.")
    int dismiss(@Parameters(paramLabel = "<item-id>", description = "The id that 'attention list' shows.") long id) {
        context.look(context.settings(), operations -> {
            if (!operations.dismiss(id)) {
                throw CommandException.usage("There is no open item " + id + ".");
            }
            context.out().println("Item " + id + " is closed.");
        });
        return ExitCode.COMPLETED.code();
    }
}
