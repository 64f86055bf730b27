package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.text.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself. It holds the global options; without a command it is misused. */
@Command(
        name = "stockbridge",
        description = "Keeps a MyCashflow web shop and an Ongoing WMS warehouse in step.",
        versionProvider = Version.class)
final class RootCommand implements Runnable {

    @Mixin
    private final CommandContext context;

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Shows this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Shows the version.")
    private boolean version;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets what it annotates
    RootCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
