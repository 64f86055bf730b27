package dev.stockbridge.run;

import dev.stockbridge.run.control.LockConnection;
import dev.stockbridge.run.control.StopSignal;

/**
 * What a thread keeps from run to run. It carries out one run at a time.
 *
 * @param locks the connection that holds each run's locks
 * @param stop stops each run after its chunk
 */
public record RunResources(LockConnection locks, StopSignal stop) implements AutoCloseable {

    /** Closes the connection. */
    @Override
    public void close() {
        locks.close();
    }
}
