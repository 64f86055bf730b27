package dev.stockbridge.cli.fleet;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.cli.launch.DatabaseErrors;
import dev.stockbridge.cli.launch.Operations;
import dev.stockbridge.cli.text.Version;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Works on the stores that launches with {@code --workers} hand out. */
@Command(
        name = "worker",
        description = "Works on the stores that 'run ... --workers' hands out, until SIGTERM or until nothing is left.")
public final class WorkerCommand implements Callable<Integer> {

    /** Beside one for each thread: those that take tasks and tell that the worker lives. */
    private static final int MORE_CONNECTIONS = 3;

    private final CommandContext command;

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            description = "How many stores are worked on at the same time, instead of stockbridge.fleet.threads.")
    private @Nullable Integer threads;

    @Option(names = "--drain", description = "Ends when nothing is left to work on.")
    private boolean drain;

    public WorkerCommand(CommandContext command) {
        this.command = command;
    }

    @Override
    public Integer call() {
        if (threads != null && (threads < 1 || threads > 64)) {
            throw CommandException.usage("--threads takes a number from 1 to 64.");
        }
        Settings settings = command.settings();
        int number = threads == null ? settings.fleet().threads() : threads;
        command.end().starting(() -> {});
        try (Operations operations = command.start(settings, number + MORE_CONNECTIONS)) {
            command.end().awaitLaunch();
            try (Operations.Busy busy = operations.begin()) {
                return work(operations, number);
            }
        } catch (DataAccessException problem) {
            throw DatabaseErrors.of(problem, settings.database());
        }
    }

    private int work(Operations operations, int number) {
        say("Stockbridge " + Version.current());
        say("Worker " + operations.fleets().worker() + " works on up to " + number + " stores at the same time.");
        long units = operations.fleets().work(number, drain);
        boolean stopped = command.end().asked();
        say("Worker ended " + (stopped ? "on request" : "because nothing was left") + ". Units worked on: " + units
                + ".");
        return (stopped ? ExitCode.STOPPED : ExitCode.COMPLETED).code();
    }

    private void say(String line) {
        command.out().println(line);
        command.out().flush();
    }
}
