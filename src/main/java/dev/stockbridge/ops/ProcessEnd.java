package dev.stockbridge.ops;

import dev.stockbridge.run.ExitCode;
import java.util.concurrent.CompletableFuture;

/**
 * The end of the process. A signal waits for the launch under way, and the process's exit code is the one that the
 * launch printed, whichever signal it was; every other command it ends at once.
 */
public final class ProcessEnd {

    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private volatile boolean launching;
    private volatile boolean asked;

    /** Takes over the end of this process: from here on its exit code is ours. */
    public ProcessEnd install() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::heed, "end"));
        return this;
    }

    /** Ends the process with this code. */
    public void with(int exitCode) {
        code.complete(exitCode);
        System.exit(exitCode);
    }

    /** Whether a signal asked the process to end. */
    boolean asked() {
        return asked;
    }

    /** From here on there is a run to finish and a RESULT line to print. */
    void awaitLaunch() {
        launching = true;
    }

    private void heed() {
        asked = !code.isDone();
        Runtime.getRuntime().halt(launching ? code.join() : code.getNow(ExitCode.STOPPED.code()));
    }
}
