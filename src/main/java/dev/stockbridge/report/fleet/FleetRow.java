package dev.stockbridge.report.fleet;

import dev.stockbridge.report.Counts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One job of one store in a fleet.
 *
 * @param group the store's group in the configuration, or null
 * @param code the exit code of its run; null where it has not ended, and where it was left out
 * @param leftOut whether it was left out because the store's job before it did not complete
 * @param execution the execution that ran last, or null
 * @param remark the cause, or null
 * @param counts of the whole run
 * @param startedAt when the execution began, or null
 * @param usual the median of the durations of the store's last completed runs of this job; null where there are too few
 */
public record FleetRow(
        String store,
        @Nullable String group,
        String job,
        @Nullable Integer code,
        boolean leftOut,
        @Nullable Long execution,
        @Nullable String remark,
        Counts counts,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Duration usual) {

    /** Whether the run completed, with or without items for a person. */
    public boolean isComplete() {
        return code != null && (code == 0 || code == 10);
    }

    /** How long the execution took, or null. */
    public @Nullable Duration took() {
        return startedAt == null || finishedAt == null ? null : Duration.between(startedAt, finishedAt);
    }
}
