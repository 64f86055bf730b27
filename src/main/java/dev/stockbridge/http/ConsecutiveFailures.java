package dev.stockbridge.http;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Distinguishes bad items from a broken system. A write may fail with a server error because of its item. If the writes
 * of several items in a row fail, the system is broken and the run ends.
 */
public final class ConsecutiveFailures {

    private static final int TOO_MANY = 3;

    private final String system;
    private final Set<String> known;
    private final Set<String> items = new LinkedHashSet<>();

    /** Counts the failures of {@code system}. */
    public ConsecutiveFailures(String system) {
        this(system, Set.of());
    }

    /** Ignores failures of the {@code known} items, which failed in earlier runs while others succeeded. */
    public ConsecutiveFailures(String system, Set<String> known) {
        this.system = system;
        this.known = known;
    }

    /** Call when an item was accepted, or refused for a reason of its own: the system works. */
    public void reset() {
        items.clear();
    }

    /**
     * Counts an item whose write was answered {@code status}.
     *
     * @throws SystemFault if too many items in a row have failed
     */
    public void add(String item, int status) {
        if (!known.contains(item)) {
            items.add(item);
        }
        if (items.size() >= TOO_MANY) {
            throw new SystemFault(
                    SystemFault.Kind.BROKEN,
                    system,
                    status,
                    true,
                    system + " answered " + status + " to the writes of " + items.size() + " items in a row: "
                            + String.join(", ", items));
        }
    }
}
