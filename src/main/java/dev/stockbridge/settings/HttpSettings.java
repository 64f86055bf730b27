package dev.stockbridge.settings;

import java.time.Duration;

/**
 * How patient the calls to shop and warehouse are.
 *
 * @param attempts of one call, the first included
 * @param firstDelay the pause before the second attempt; doubled each time, with jitter
 * @param maxDelay the longest pause that doubling leads to
 * @param maxWait the longest {@code Retry-After} that is honoured; a longer one ends the run
 * @param clockTolerance how far ahead of our own clock an instant of the other side is still believed
 */
public record HttpSettings(
        Duration connectTimeout,
        Duration readTimeout,
        int attempts,
        Duration firstDelay,
        Duration maxDelay,
        Duration maxWait,
        Duration clockTolerance) {

    private static final int ATTEMPTS = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** These settings with another number of attempts, at least 1. */
    public HttpSettings withAttempts(int number) {
        return new HttpSettings(connectTimeout, readTimeout, number, firstDelay, maxDelay, maxWait, clockTolerance);
    }

    /** The same where a person waits for the answer: asked twice at most. */
    public HttpSettings brief() {
        return new HttpSettings(
                connectTimeout,
                readTimeout,
                Math.min(ATTEMPTS, attempts),
                firstDelay,
                maxDelay,
                maxWait.compareTo(LONGEST_WAIT) < 0 ? maxWait : LONGEST_WAIT,
                clockTolerance);
    }
}
