package dev.stockbridge.run;

import org.jspecify.annotations.Nullable;

/** A request to stop, from a signal, a command or a test. Once made it stands; the run heeds it at the end of the chunk. */
public final class StopSignal {

    private final @Nullable StopSignal above;
    private volatile boolean requested;

    public StopSignal() {
        this(null);
    }

    private StopSignal(@Nullable StopSignal above) {
        this.above = above;
    }

    /** A signal of one run's own, which is stopped with everything or by itself. */
    StopSignal ofOneRun() {
        return new StopSignal(this);
    }

    public void request() {
        requested = true;
    }

    public boolean requested() {
        return requested || above != null && above.requested();
    }
}
