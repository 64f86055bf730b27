package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains an order of the shop. */
@Command(name = "order", description = "Explains an order.")
final class ExplainOrderCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "<order id>", description = "The shop's order id, or the number in the warehouse.")
    private String key = "";

    @Option(names = "--store", paramLabel = "<id>", required = true, description = "The store's id.")
    private String store = "";

    ExplainOrderCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return new ExplanationOutput(context).print("order", store, key);
    }
}
