package dev.stockbridge.http;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Tells bad items from a broken system. A system that fails at a write may do so for the item's sake; where it fails at
 * one item after the other it is the system, and the run ends.
 */
public final class ConsecutiveFailures {

    private static final int TOO_MANY = 3;

    private final String system;
    private final Set<String> known;
    private final Set<String> items = new LinkedHashSet<>();

    /** Nothing has failed yet at {@code system}. */
    public ConsecutiveFailures(String system) {
        this(system, Set.of());
    }

    /** The same, where {@code known} items failed in earlier runs while others went through: that they do is no news. */
    public ConsecutiveFailures(String system, Set<String> known) {
        this.system = system;
        this.known = known;
    }

    /** An item was accepted, or refused for its own sake: the system is at work. */
    public void end() {
        items.clear();
    }

    /** Counts an item whose write was answered {@code status}; throws a {@link SystemFault} if it is one too many. */
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
                            + String.join(", ", items),
                    null);
        }
    }
}
