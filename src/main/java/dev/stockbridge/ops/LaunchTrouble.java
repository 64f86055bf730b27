package dev.stockbridge.ops;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.report.OneLine;
import dev.stockbridge.run.ExitCode;
import dev.stockbridge.run.UnexpectedFailure;
import dev.stockbridge.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an exit code and a cause of whatever broke a launch, a mistake of ours or of the machine included. */
final class LaunchTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(LaunchTrouble.class);

    private LaunchTrouble() {}

    static Refusal of(Throwable problem, Settings settings) {
        return DatabaseTrouble.find(problem, settings.database()).orElseGet(() -> other(problem));
    }

    private static Refusal other(Throwable problem) {
        if (problem instanceof SystemFault fault) {
            return new Refusal(ExitCode.of(fault.kind()), OneLine.of(String.valueOf(fault.getMessage())) + ".");
        }
        LOG.error("The launch failed", problem);
        return new Refusal(ExitCode.FAILED, UnexpectedFailure.in(problem));
    }
}
