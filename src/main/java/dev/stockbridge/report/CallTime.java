package dev.stockbridge.report;

import java.time.Duration;

/**
 * The calls of one method to one system, and the time that they took.
 *
 * @param answering how long the system took to answer; calls side by side add up
 * @param waiting how long the next attempt was held back, by our own back-off or at the system's wish
 */
public record CallTime(String system, String method, long number, Duration answering, Duration waiting) {

    /** Answering and waiting together. */
    public Duration whole() {
        return answering.plus(waiting);
    }
}
