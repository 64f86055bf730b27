package dev.stockbridge.settings;

import java.time.Duration;

/**
 * How patient the calls to shop and warehouse are.
 *
 * @param attempts of one call, the first included
 * @param firstDelay the pause before the second attempt; doubled each time, with jitter
 * @param maxDelay the longest pause that doubling leads to
 * @param maxWait the longest {@code Retry-After} that is honoured; a longer one ends the run
 */
public record Http(
        Duration connectTimeout,
        Duration readTimeout,
        int attempts,
        Duration firstDelay,
        Duration maxDelay,
        Duration maxWait) {}
