package dev.stockbridge.run.record;

import org.jspecify.annotations.Nullable;

/** A run as the register knows it. */
public record RegisteredRun(Run run, String state, @Nullable String supersededBy) {

    public boolean completed() {
        return state.equals("completed");
    }

    public boolean superseded() {
        return state.equals("superseded");
    }
}
