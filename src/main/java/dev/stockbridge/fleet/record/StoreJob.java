package dev.stockbridge.fleet.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One job of one store in a fleet, and what became of it.
 *
 * @param code the exit code of its run; null while there is none, and where the job was left out because the one before it
 *     did not complete
 * @param execution the execution that ran last, or null
 * @param attempts how often the run was tried in this launch
 * @param waitingSince since when its system or its lock has been waited for, or null
 * @param dueAt when it is tried again, or null
 */
public record StoreJob(
        String store,
        String job,
        State state,
        @Nullable Integer code,
        @Nullable Long execution,
        int attempts,
        @Nullable Instant waitingSince,
        @Nullable Instant dueAt) {

    /** How far the job of the store is. */
    public enum State {
        NEW,
        RUNNING,
        WAITING,
        ENDED
    }

    public boolean isEnded() {
        return state == State.ENDED;
    }

    /** Whether the run completed, with or without items for a person. */
    public boolean isComplete() {
        return isEnded() && code != null && (code == 0 || code == 10);
    }
}
