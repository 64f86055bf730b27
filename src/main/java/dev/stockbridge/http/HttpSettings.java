package dev.stockbridge.http;

import java.time.Duration;

/**
 * How long to wait for an answer and how often to ask again.
 *
 * @param connectTimeout longest time until the connection stands
 * @param readTimeout longest time for one whole answer, head and body
 * @param attempts calls at most, the first included
 * @param firstDelay wait before the second attempt; doubled before each further one
 * @param maxDelay longest wait of our own choosing
 * @param maxWait longest {@code Retry-After} that is honoured
 */
public record HttpSettings(
        Duration connectTimeout,
        Duration readTimeout,
        int attempts,
        Duration firstDelay,
        Duration maxDelay,
        Duration maxWait) {

    /** What applies where nothing is configured. */
    public static final HttpSettings DEFAULTS = new HttpSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            6,
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofMinutes(10));

    /** @throws IllegalArgumentException if there is no attempt or a timeout is not positive */
    public HttpSettings {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1");
        }
        if (!isPositive(connectTimeout) || !isPositive(readTimeout)) {
            throw new IllegalArgumentException("timeouts must be longer than nothing");
        }
        if (firstDelay.isNegative() || maxDelay.isNegative() || maxWait.isNegative()) {
            throw new IllegalArgumentException("delays must not be negative");
        }
    }

    /** The same settings with another number of attempts. */
    public HttpSettings withAttempts(int number) {
        return new HttpSettings(connectTimeout, readTimeout, number, firstDelay, maxDelay, maxWait);
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
