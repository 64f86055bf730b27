package dev.stockbridge.cli.launch;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.report.OneLine;
import dev.stockbridge.run.UnexpectedFailure;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an exit code and a cause of whatever broke a launch, a mistake of ours or of the machine included. */
public final class LaunchFailure {

    private static final Logger LOG = LoggerFactory.getLogger(LaunchFailure.class);

    private LaunchFailure() {}

    public static CommandException of(Throwable problem, Settings settings) {
        return DatabaseErrors.find(problem, settings.database()).orElseGet(() -> other(problem));
    }

    private static CommandException other(Throwable problem) {
        if (problem instanceof SystemFault fault) {
            return new CommandException(
                    ExitCode.of(fault.kind()), OneLine.of(String.valueOf(fault.getMessage())) + ".");
        }
        LOG.error("The launch failed", problem);
        return new CommandException(ExitCode.FAILED, UnexpectedFailure.in(problem));
    }
}
