package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains an item; without a subcommand it only tells what can be explained. */
@Command(
        name = "explain",
        description = "Shows an item field by field on both sides, and why its last run did what it did. "
                + "It may show personal data, writes it nowhere, and changes nothing.")
final class ExplainCommand implements Runnable {

    private final ExplanationOutput output;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets what it annotates
    ExplainCommand(CommandContext context) {
        this.output = new ExplanationOutput(context);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name what to explain: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    @Command(name = "article", description = "Explains an article.")
    int article(
            @Parameters(
                            paramLabel = "<product code|reference>",
                            description = "The unit's code, or product id-variation id.")
                    String key,
            @Option(names = "--store", paramLabel = "<id>", required = true, description = "The store's id.")
                    String store) {
        return output.print("article", store, key);
    }

    @Command(name = "order", description = "Explains an order.")
    int order(
            @Parameters(paramLabel = "<order id>", description = "The shop's order id, or the number in the warehouse.")
                    String key,
            @Option(names = "--store", paramLabel = "<id>", required = true, description = "The store's id.")
                    String store) {
        return output.print("order", store, key);
    }
}
