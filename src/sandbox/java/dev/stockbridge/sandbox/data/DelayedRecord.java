package dev.stockbridge.sandbox.data;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A stored record that readers may see late: the next few readings after a change get the previous state. */
public final class DelayedRecord {

    private ObjectNode current;
    private @Nullable ObjectNode before;
    private int blindReadings;

    /** @param lag how many readings do not see it yet */
    public DelayedRecord(ObjectNode first, int lag) {
        this.current = first;
        this.blindReadings = lag;
    }

    public synchronized void set(ObjectNode next, int lag) {
        before = blindReadings > 0 ? before : current;
        current = next;
        blindReadings = lag;
    }

    public synchronized ObjectNode stored() {
        return current;
    }

    /** What a reader gets, or null where the thing is not visible yet. */
    public synchronized @Nullable ObjectNode seen() {
        if (blindReadings > 0) {
            blindReadings--;
            return before;
        }
        return current;
    }
}
