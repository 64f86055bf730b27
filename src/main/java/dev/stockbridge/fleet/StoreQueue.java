package dev.stockbridge.fleet;

import java.time.Duration;
import java.util.List;

/** Hands the units of a fleet to those who work on them. */
interface StoreQueue extends AutoCloseable {

    /** Offers these units, the most urgent first. One that is offered already stays as it is. */
    void offer(List<Unit> units);

    /**
     * Waits until nobody will work on a unit any more, as far as this process knows.
     *
     * @return false if there is still something to work on after {@code atMost}
     */
    boolean awaitIdle(Duration atMost);

    /** Takes back what is not begun, and waits until what was begun here has ended. */
    @Override
    void close();
}
