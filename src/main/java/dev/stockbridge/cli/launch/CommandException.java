package dev.stockbridge.cli.launch;

import dev.stockbridge.run.record.ExitCode;

/** A command that can't be carried out. The message is written for the operator; no stack trace is shown. */
public final class CommandException extends RuntimeException {

    private final ExitCode code;

    /** Ends the command with this code and message. */
    public CommandException(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    public static CommandException usage(String message) {
        return new CommandException(ExitCode.USAGE, message);
    }

    public ExitCode code() {
        return code;
    }
}
