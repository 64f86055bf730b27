package dev.stockbridge.ops;

import dev.stockbridge.run.ExitCode;
import dev.stockbridge.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Closes one attention item by hand. */
@Command(name = "dismiss", description = "Closes one item by hand.")
final class AttentionDismissCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "<item-id>", description = "The id that 'attention list' shows.")
    private long id;

    AttentionDismissCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Settings settings = surroundings.settings();
        surroundings.look(settings, operations -> {
            if (!operations.dismiss(id)) {
                throw Refusal.usage("There is no open item " + id + ".");
            }
            surroundings.out().println("Item " + id + " is closed.");
        });
        return ExitCode.COMPLETED.code();
    }
}
