package dev.stockbridge.fleet;

import dev.stockbridge.fleet.record.StoreJob;

/** Hears of each job of a store once it has ended. All calls are made on the thread that launched the fleet. */
@FunctionalInterface
public interface FleetListener {

    /** @throws RuntimeException if the end could not be reported; it is told of again by the next launch */
    void ended(StoreJob job);

    /** Hears how many of the fleet's jobs have ended. */
    default void progressed(int ended, int all) {}
}
