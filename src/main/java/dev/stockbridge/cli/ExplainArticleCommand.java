package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains the articles that go by a product code or a product reference. */
@Command(name = "article", description = "Explains an article.")
final class ExplainArticleCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "<product code|reference>", description = "The unit's code, or product id-variation id.")
    private String key = "";

    @Option(names = "--store", paramLabel = "<id>", required = true, description = "The store's id.")
    private String store = "";

    ExplainArticleCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return new ExplanationOutput(context).print("article", store, key);
    }
}
