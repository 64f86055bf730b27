package dev.stockbridge.ops;

import dev.stockbridge.run.ExitCode;

/** A command that can't be carried out. The message is written for the operator; no stack trace is shown. */
public final class Refusal extends RuntimeException {

    private final ExitCode code;

    /** Ends the command with this code and message. */
    public Refusal(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    static Refusal usage(String message) {
        return new Refusal(ExitCode.USAGE, message);
    }

    ExitCode code() {
        return code;
    }
}
