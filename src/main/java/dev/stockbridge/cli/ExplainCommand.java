package dev.stockbridge.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Explains an item; by itself it only says what can be explained. */
@Command(
        name = "explain",
        description = "Shows an item field by field on both sides, and why its last run did what it did. "
                + "It may show personal data, writes it nowhere, and changes nothing.")
final class ExplainCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets what it annotates
    ExplainCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name what to explain: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
