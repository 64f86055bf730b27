package dev.stockbridge.cli;

import dev.stockbridge.cli.fleet.WorkerCommand;
import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.cli.launch.OperationsStarter;
import dev.stockbridge.cli.launch.ProcessEnd;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.report.OneLine;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.SettingsException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command line as a whole: arguments in, exit code out. Nothing here ends the process. */
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final CommandLine line;

    /**
     * A command line that starts the application by {@code starter} where a command needs it.
     *
     * @param variables the process's environment
     * @param out for what was asked for
     * @param err for what went wrong
     * @param end what a signal does to the command
     */
    public Commands(
            Map<String, String> variables,
            OperationsStarter starter,
            PrintWriter out,
            PrintWriter err,
            Clock clock,
            ProcessEnd end) {
        CommandContext context = new CommandContext(variables, starter, out, clock, end);
        line = new CommandLine(new RootCommand(context))
                .addSubcommand(new RunCommand(context))
                .addSubcommand(new RestartCommand(context))
                .addSubcommand(new StopCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(
                        new CommandLine(new AttentionCommand(context)).addSubcommand(new AttentionListCommand(context)))
                .addSubcommand(new ReportCommand(context))
                .addSubcommand(new CheckCommand(context))
                .addSubcommand(new ExplainCommand(context))
                .addSubcommand(new AuditCommand(context))
                .addSubcommand(new WorkerCommand(context))
                .setExpandAtFiles(false)
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler((problem, arguments) -> misused(problem))
                .setExecutionExceptionHandler((problem, command, result) -> failed(problem, command));
        describeExitCodes(line);
    }

    /** Carries out the command that the arguments name. */
    public int execute(String... arguments) {
        int code;
        try {
            code = Arrays.stream(arguments).anyMatch(Commands::isUnreadable) ? unreadable() : line.execute(arguments);
        } catch (Error problem) {
            code = failed(problem, line);
        }
        line.getOut().flush();
        line.getErr().flush();
        return code;
    }

    /** Whether Java could not tell which letter was meant, and put its sign for that in the place. */
    private static boolean isUnreadable(String argument) {
        return argument.indexOf('\uFFFD') >= 0;
    }

    private int unreadable() {
        line.getErr()
                .println("An argument holds letters that this machine's locale does not know. Set LC_ALL to a UTF-8"
                        + " locale such as C.UTF-8, and start again.");
        return ExitCode.USAGE.code();
    }

    private static void describeExitCodes(CommandLine line) {
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values()).forEach(code -> codes.put(String.valueOf(code.code()), code.meaning()));
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(codes);
        line.getSubcommands().values().forEach(Commands::describeExitCodes);
    }

    private static int misused(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        command.getErr()
                .println(problem.getMessage() + " (See: "
                        + command.getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.USAGE.code();
    }

    private static int failed(Throwable problem, CommandLine command) {
        if (problem instanceof CommandException refusal) {
            command.getErr().println(refusal.getMessage());
            return refusal.code().code();
        }
        if (problem instanceof SettingsException) {
            command.getErr().println(problem.getMessage());
            return ExitCode.USAGE.code();
        }
        if (problem instanceof SystemFault fault) {
            command.getErr().println(OneLine.of(String.valueOf(fault.getMessage())) + ".");
            return ExitCode.of(fault.kind()).code();
        }
        LOG.error("The command failed", problem);
        command.getErr().println("Unexpected: " + OneLine.of(problem.toString()));
        return ExitCode.FAILED.code();
    }
}
