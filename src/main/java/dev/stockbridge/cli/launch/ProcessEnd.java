package dev.stockbridge.cli.launch;

import dev.stockbridge.run.record.ExitCode;
import java.util.concurrent.CompletableFuture;

/**
 * The end of the process. A signal waits for the launch under way, and the process's exit code is the one that the
 * launch printed, whichever signal it was. A launch that has not begun its run and every other command it ends at once.
 */
public final class ProcessEnd {

    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private Phase phase = Phase.IDLE;
    private Runnable farewell = () -> {};
    private volatile boolean asked;

    /** How far a launch has come. */
    private enum Phase {
        /** There is no launch. */
        IDLE,
        /** The application starts; nothing of the run is begun. */
        STARTING,
        /** There is a run to finish. */
        RUNNING
    }

    /** Takes over the end of this process: from here on its exit code is ours. */
    public ProcessEnd install() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::checkStop, "end"));
        // The start script waits for us. One that was killed with signal 9 could not hand it on.
        ProcessHandle.current()
                .parent()
                .filter(parent -> Long.toString(parent.pid()).equals(System.getenv("STOCKBRIDGE_PARENT")))
                .ifPresent(script -> script.onExit().thenRunAsync(() -> System.exit(ExitCode.STOPPED.code())));
        return this;
    }

    /** Ends the process with this code. */
    public void with(int exitCode) {
        code.complete(exitCode);
        System.exit(exitCode);
    }

    /** Whether a signal asked the process to end. */
    public boolean asked() {
        return asked;
    }

    /**
     * From here on, until {@link #awaitLaunch}, a signal ends the process at once, however long the start may take.
     *
     * @param farewell prints what there is to say then
     */
    public synchronized void starting(Runnable farewell) {
        this.farewell = farewell;
        phase = Phase.STARTING;
    }

    /** From here on there is a run to finish and a RESULT line to print. Does not return once a signal came before. */
    public synchronized void awaitLaunch() {
        phase = Phase.RUNNING;
    }

    private void checkStop() {
        asked = !code.isDone();
        if (isRunning()) {
            Runtime.getRuntime().halt(code.join());
        }
        Runtime.getRuntime().halt(code.getNow(ExitCode.STOPPED.code()));
    }

    /** Keeps the lock while the process ends, so that a launch cannot begin its run meanwhile. */
    private synchronized boolean isRunning() {
        if (asked && phase == Phase.STARTING) {
            try {
                farewell.run();
            } finally {
                Runtime.getRuntime().halt(ExitCode.STOPPED.code());
            }
        }
        return phase == Phase.RUNNING;
    }
}
