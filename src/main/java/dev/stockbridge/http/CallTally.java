package dev.stockbridge.http;

import java.time.Duration;

/**
 * The calls of one method to one system.
 *
 * @param number every attempt is a call
 * @param answering how long the system took to answer; calls side by side add up
 * @param waiting how long the next attempt was held back
 */
public record CallTally(long number, Duration answering, Duration waiting) {}
