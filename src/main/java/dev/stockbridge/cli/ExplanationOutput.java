package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.cli.text.FieldLines;
import dev.stockbridge.cli.text.Table;
import dev.stockbridge.inspect.Explanation;
import dev.stockbridge.report.OneLine;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.io.PrintWriter;
import java.util.List;

/** Asks for explanations and shows them, on standard output alone. */
final class ExplanationOutput {

    /** A remark may be pages long; beside it nothing would be seen. */
    private static final int WIDEST = 160;

    private final CommandContext context;

    ExplanationOutput(CommandContext context) {
        this.context = context;
    }

    /** @throws CommandException with code 2 if nobody knows the item */
    int print(String kind, String store, String key) {
        Settings settings = context.settings();
        CommandContext.readStore(settings, store);
        context.look(settings, operations -> {
            List<Explanation> explanations = operations.explain(kind, store, key);
            if (explanations.isEmpty()) {
                throw CommandException.usage("There is no " + kind + " '" + key + "' in store " + store + ".");
            }
            explanations.forEach(this::print);
        });
        return ExitCode.COMPLETED.code();
    }

    private void print(Explanation explanation) {
        PrintWriter out = context.out();
        int width = Math.min(WIDEST, context.width());
        out.println(OneLine.of(explanation.title()));
        Table facts = new Table("", "");
        explanation.facts().forEach(fact -> facts.add(fact.name(), fact.text()));
        facts.lines(width).stream().filter(line -> !line.isEmpty()).forEach(out::println);
        if (!explanation.fields().isEmpty()) {
            out.println();
            FieldLines.of(explanation.fields(), width).forEach(out::println);
        }
        out.println();
    }
}
