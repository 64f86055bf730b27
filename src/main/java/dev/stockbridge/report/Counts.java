package dev.stockbridge.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many items there were of each kind. All ten stand in every report, in this order. */
public record Counts(
        long read,
        long unchanged,
        long created,
        long updated,
        long cancelled,
        long differs,
        long pushed,
        long delivered,
        long skipped,
        long attention) {

    /** Nothing was read and nothing done. */
    public static final Counts NONE = of(Map.of());

    /** The counts by their names; a name that is missing counts nothing. */
    public static Counts of(Map<String, Long> byName) {
        return new Counts(
                byName.getOrDefault("read", 0L),
                byName.getOrDefault("unchanged", 0L),
                byName.getOrDefault("created", 0L),
                byName.getOrDefault("updated", 0L),
                byName.getOrDefault("cancelled", 0L),
                byName.getOrDefault("differs", 0L),
                byName.getOrDefault("pushed", 0L),
                byName.getOrDefault("delivered", 0L),
                byName.getOrDefault("skipped", 0L),
                byName.getOrDefault("attention", 0L));
    }

    /** Each count under its name, in the order of reports. */
    public Map<String, Long> byName() {
        Map<String, Long> byName = new LinkedHashMap<>();
        byName.put("read", read);
        byName.put("unchanged", unchanged);
        byName.put("created", created);
        byName.put("updated", updated);
        byName.put("cancelled", cancelled);
        byName.put("differs", differs);
        byName.put("pushed", pushed);
        byName.put("delivered", delivered);
        byName.put("skipped", skipped);
        byName.put("attention", attention);
        return byName;
    }

    /** The counts that are not zero, such as {@code read 120, created 20}. */
    public String inWords() {
        String words = byName().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "read 0" : words;
    }

    /** What reached shop or warehouse, or in a plan would. */
    public long written() {
        return created + updated + cancelled + pushed + delivered;
    }
}
