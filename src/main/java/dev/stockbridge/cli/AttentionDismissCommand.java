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

    private final CommandContext surroundings;

    @Parameters(paramLabel = "<item-id>", description = "The id that 'attention list' shows.")
    private long id;

    AttentionDismissCommand(CommandContext surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Settings settings = surroundings.settings();
        surroundings.look(settings, operations -> {
            if (!operations.dismiss(id)) {
                throw CommandException.usage("There is no open item " + id + ".");
            }
            surroundings.out().println("Item " + id + " is closed.");
        });
        return ExitCode.COMPLETED.code();
    }
}
