package dev.stockbridge.run;

import org.jspecify.annotations.Nullable;

/** A run as the register knows it. */
record RegisteredRun(Run run, String state, @Nullable String supersededBy) {

    boolean completed() {
        return state.equals("completed");
    }

    boolean superseded() {
        return state.equals("superseded");
    }
}
