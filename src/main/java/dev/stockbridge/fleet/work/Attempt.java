package dev.stockbridge.fleet.work;

import java.time.Duration;

/** What an attempt to run a job of a store came to. */
sealed interface Attempt {

    /** The run ended for good. */
    record Ended(boolean complete) implements Attempt {}

    /** The run is to be tried again after this time. */
    record Later(Duration delay) implements Attempt {}

    /** The run was stopped with everything else here, and is left for another launch or worker. */
    record Stopped() implements Attempt {}
}
