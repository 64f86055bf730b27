package dev.stockbridge.outcome;

import java.util.Locale;

/** What a run did with an item, or in a plan would do. The names are public: reports carry them in lower case. */
public enum Action {
    UNCHANGED,
    CREATED,
    UPDATED,
    CANCELLED,
    DIFFERS,
    PUSHED,
    DELIVERED,
    SKIPPED,
    ATTENTION;

    /** The action's name in reports and counts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
