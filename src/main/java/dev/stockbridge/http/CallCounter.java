package dev.stockbridge.http;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts calls by system and method for the report, and the time that they take; every attempt is a call. Safe for use
 * by many threads.
 */
public final class CallCounter {

    private final Map<String, Map<String, Sums>> calls = new ConcurrentHashMap<>();

    /** Counts one attempt. */
    public void count(String system, String method) {
        sums(system, method).number.increment();
    }

    /** Adds the time until an attempt was answered, or given up. */
    public void answered(String system, String method, Duration after) {
        sums(system, method).answering.add(millis(after));
    }

    /** Adds the time for which the next attempt was held back. */
    public void waited(String system, String method, Duration wait) {
        sums(system, method).waiting.add(millis(wait));
    }

    /** Calls so far and the time that they took, by system and then by method, both in alphabetical order; a copy. */
    public Map<String, Map<String, CallTally>> tallies() {
        Map<String, Map<String, CallTally>> copy = new TreeMap<>();
        calls.forEach((system, methods) -> {
            Map<String, CallTally> row = new TreeMap<>();
            methods.forEach((method, sums) -> row.put(
                    method,
                    new CallTally(
                            sums.number.sum(),
                            Duration.ofMillis(sums.answering.sum()),
                            Duration.ofMillis(sums.waiting.sum()))));
            copy.put(system, row);
        });
        return copy;
    }

    private Sums sums(String system, String method) {
        return calls.computeIfAbsent(system, s -> new ConcurrentHashMap<>()).computeIfAbsent(method, m -> new Sums());
    }

    /** A clock that is set back must not take time away. */
    private static long millis(Duration duration) {
        return Math.max(0, duration.toMillis());
    }

    /** What is added up for one method of one system. */
    private static final class Sums {

        private final LongAdder number = new LongAdder();
        private final LongAdder answering = new LongAdder();
        private final LongAdder waiting = new LongAdder();
    }
}
