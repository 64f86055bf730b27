package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the open attention items; the same as {@code attention list}. */
@Command(name = "attention", description = "Shows what a person must look at, or closes it by hand.")
final class AttentionCommand implements Callable<Integer> {

    @Mixin
    private final AttentionQuery query;

    AttentionCommand(CommandContext context) {
        this.query = new AttentionQuery(context);
    }

    @Override
    public Integer call() {
        return query.print();
    }
}
