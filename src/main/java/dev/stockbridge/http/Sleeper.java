package dev.stockbridge.http;

import java.time.Duration;

/** Waits between two attempts. Tests wait not at all; a run ends its waits when it is asked to stop. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Returns after {@code duration}.
     *
     * @throws StopRequested if the run is asked to stop before or during the wait
     */
    void sleep(Duration duration);

    /**
     * Asks whether a loop of calls may go on.
     *
     * @throws StopRequested if the run was asked to stop so long ago that it is not to end what it is at
     */
    default void checkStop() {}

    /** Waits on the calling thread; an interrupt stays set and becomes {@link StopRequested}. */
    static Sleeper onThread() {
        return duration -> {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StopRequested();
            }
        };
    }
}
