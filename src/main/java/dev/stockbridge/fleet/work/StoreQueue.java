package dev.stockbridge.fleet.work;

import dev.stockbridge.fleet.record.Unit;
import java.time.Duration;
import java.util.List;

/** Hands the units of a fleet to those who work on them. */
public interface StoreQueue extends AutoCloseable {

    /** Offers these units, the most urgent first. One that is offered already stays as it is. */
    public void offer(List<Unit> units);

    /**
     * Waits until nobody will work on a unit any more.
     *
     * @return false if after {@code atMost} somebody may still do so
     */
    public boolean awaitIdle(Duration atMost);

    /** Whether somebody works on a unit now, or will without being asked again. */
    public boolean isWorkedOn();

    /** Takes back what is not begun. If the fleet is stopped, waits until what was begun has reached the end of its chunk. */
    @Override
    public void close();
}
