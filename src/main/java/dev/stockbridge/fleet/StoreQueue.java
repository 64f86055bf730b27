package dev.stockbridge.fleet;

import java.time.Duration;
import java.util.List;

/** Hands the units of a fleet to those who work on them. */
interface StoreQueue extends AutoCloseable {

    /** Offers these units, the most urgent first. One that is offered already stays as it is. */
    void offer(List<Unit> units);

    /**
     * Waits until nobody will work on a unit any more.
     *
     * @return false if after {@code atMost} somebody may still do so
     */
    boolean awaitIdle(Duration atMost);

    /** Whether somebody works on a unit now. */
    boolean isWorkedOn();

    /** Takes back what is not begun. If the fleet is stopped, waits until what was begun has reached the end of its chunk. */
    @Override
    void close();
}
