package dev.stockbridge.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls by system and method for the report; every attempt is a call. Safe for use by many threads. */
public final class CallCounter {

    private final Map<String, Map<String, LongAdder>> calls = new ConcurrentHashMap<>();

    /** Counts one attempt. */
    public void count(String system, String method) {
        calls.computeIfAbsent(system, s -> new ConcurrentHashMap<>())
                .computeIfAbsent(method, m -> new LongAdder())
                .increment();
    }

    /** Calls so far, by system and then by method, both in alphabetical order; a copy. */
    public Map<String, Map<String, Long>> counts() {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        calls.forEach((system, methods) -> {
            Map<String, Long> sums = new TreeMap<>();
            methods.forEach((method, number) -> sums.put(method, number.sum()));
            counts.put(system, sums);
        });
        return counts;
    }
}
