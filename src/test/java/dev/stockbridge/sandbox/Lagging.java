package dev.stockbridge.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A stored thing that readers may see late: for a while after a change they get what stood there before. */
final class Lagging {

    private ObjectNode current;
    private @Nullable ObjectNode before;
    private long visibleAt;

    Lagging(ObjectNode first, Duration lag) {
        this.current = first;
        this.visibleAt = System.nanoTime() + lag.toNanos();
    }

    synchronized void set(ObjectNode next, Duration lag) {
        before = seen();
        current = next;
        visibleAt = System.nanoTime() + lag.toNanos();
    }

    synchronized ObjectNode stored() {
        return current;
    }

    /** What a reader gets, or null where the thing is not visible yet. */
    synchronized @Nullable ObjectNode seen() {
        return System.nanoTime() - visibleAt >= 0 ? current : before;
    }
}
