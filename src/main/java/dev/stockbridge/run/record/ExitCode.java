package dev.stockbridge.run.record;

import dev.stockbridge.http.SystemFault;

/** The process's exit codes: stable, public, and what a scheduler acts on. */
public enum ExitCode {
    COMPLETED(0, "completed (also: nothing to do, or this run was complete already)"),
    FAILED(1, "failed; state is kept, nothing is lost: rerun, it resumes"),
    USAGE(2, "wrong usage or configuration, unknown job or store; nothing was started"),
    ATTENTION(10, "completed, and items need a person"),
    UNREACHABLE(20, "the other side was unreachable, limiting or broken: rerun"),
    GUARDED(30, "a guard rail stopped the run before it wrote: a person decides"),
    RUNNING(40, "this job already runs for this store, here or on another machine: later"),
    REFUSED(50, "credentials or rights were refused (401, 403): fix, do not rerun"),
    STOPPED(143, "stopped on request after finishing the chunk: rerun, it resumes");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** What a run or a command ends with when a system is in the way. */
    public static ExitCode of(SystemFault.Kind kind) {
        return switch (kind) {
            case REFUSED -> REFUSED;
            case NOT_UNDERSTOOD -> FAILED;
            case UNREACHABLE, LIMITING, BROKEN -> UNREACHABLE;
        };
    }

    public int code() {
        return code;
    }

    /** What the code says, in the words that {@code --help} prints. */
    public String meaning() {
        return meaning;
    }
}
