package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the open attention items. */
@Command(name = "list", description = "Shows what a person must look at.")
final class AttentionListCommand implements Callable<Integer> {

    @Mixin
    private final AttentionQuery query;

    AttentionListCommand(CommandContext context) {
        this.query = new AttentionQuery(context);
    }

    @Override
    public Integer call() {
        return query.print();
    }
}
