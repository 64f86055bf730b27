package dev.stockbridge.report;

import java.util.Map;

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

    /** What reached shop or warehouse, or in a plan would. */
    long written() {
        return created + updated + cancelled + pushed + delivered;
    }
}
